namespace OriginCloudRegions.Unit.Addresses;

public sealed record MutatedText(string Text);
