using System.Globalization;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Http;

/// <summary>
/// The storage calls of one request and their time in milliseconds: <c>table</c> for mappings, <c>credentials</c> for a
/// credential that was not in the cache.
/// </summary>
internal sealed class ServerTiming
{
    public const string Header = "Server-Timing";

    private StorageCalls? table;
    private StorageCalls? credentials;

    /// <summary>All storage calls of the request.</summary>
    public int Calls => (table?.Count ?? 0) + (credentials?.Count ?? 0);

    /// <summary>From here on, storage calls of this request count as calls for mappings.</summary>
    public void CountForTable() => (table = new StorageCalls()).Attach();

    /// <summary>From here on, storage calls of this request count as calls for its credential.</summary>
    public void CountForCredentials() => (credentials = new StorageCalls()).Attach();

    public override string ToString() => credentials is { Count: > 0 }
        ? $"{Metric("table", table)}, {Metric("credentials", credentials)}"
        : Metric("table", table);

    private static string Metric(string name, StorageCalls? calls) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name};dur={calls?.Duration.TotalMilliseconds ?? 0:0.0};desc=\"{calls?.Count ?? 0} calls\"");
}
