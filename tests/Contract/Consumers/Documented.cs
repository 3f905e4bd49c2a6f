namespace OriginCloudRegions.Contract.Consumers;

/// <summary>The zone and credentials of the public API documentation, and an unknown token.</summary>
internal static class Documented
{
    public const string Zone = "023e105f4ecef8ad9ca31a8372d0c353";
    public const string Token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
    public const string UnknownToken = "0000000000000000000000000000000000000000";
    public const string Email = "user@example.com";
    public const string Key = "144c9defac04969c7bfad8efaa8ea194";
}
