namespace OriginCloudRegions.Unit.Credentials;

public sealed record ZoneList(IReadOnlyList<string> Zones)
{
    public override string ToString() => string.Join(' ', Zones);
}
