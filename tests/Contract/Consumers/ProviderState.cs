namespace OriginCloudRegions.Contract.Consumers;

/// <summary>Provider states, in the words of the pacts. The provider side repeats them.</summary>
internal static class ProviderState
{
    public const string NoMappings = $"zone {Documented.Zone} holds no mappings";
    public const string OneMapping = "a mapping for 192.0.2.1 exists";
    public const string TwoMappings = "mappings for 192.0.2.1 and 2001:db8::1 exist";
    public const string FullZone = $"zone {Documented.Zone} holds 3500 mappings";
    public const string ReadOnlyToken = "the token may only read";
}
