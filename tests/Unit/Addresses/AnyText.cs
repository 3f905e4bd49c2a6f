namespace OriginCloudRegions.Unit.Addresses;

public sealed record AnyText(string Text);
