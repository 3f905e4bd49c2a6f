using System.Diagnostics.Metrics;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Telemetry;

internal static class CredentialCacheInstruments
{
    private static readonly Counter<long> Lookups = ServiceTelemetry.Metrics.CreateCounter<long>(
        "credential_cache.lookups", "{lookup}", "Credential look-ups. A miss calls storage; put_off exceeds the look-up limit.");

    public static void Hit() => Lookups.Add(1, new KeyValuePair<string, object?>("outcome", "hit"));

    public static void Miss() => Lookups.Add(1, new KeyValuePair<string, object?>("outcome", "miss"));

    public static void Refused() => Lookups.Add(1, new KeyValuePair<string, object?>("outcome", "put_off"));
}
