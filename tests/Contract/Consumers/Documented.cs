namespace OriginCloudRegions.Contract.Consumers;

/// <summary>The zone and the credentials of the API's public documentation, and a token that it does not know.</summary>
internal static class Documented
{
    public const string Zone = "023e105f4ecef8ad9ca31a8372d0c353";
    public const string Token = "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY";
    public const string UnknownToken = "0000000000000000000000000000000000000000";
    public const string Email = "user@example.com";
    public const string Key = "144c9defac04969c7bfad8efaa8ea194";
}
