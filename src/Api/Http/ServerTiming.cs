using System.Globalization;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Api.Http;

// Reports the number and the milliseconds of storage calls: "table" for mappings, "credentials" for the look-up.
internal sealed class ServerTiming
{
    public const string Header = "Server-Timing";

    private StorageCalls? table;
    private StorageCalls? credentials;

    public int Calls => (table?.Count ?? 0) + (credentials?.Count ?? 0);

    public void CountForTable() => (table = new StorageCalls()).Attach();

    public void CountForCredentials() => (credentials = new StorageCalls()).Attach();

    public override string ToString() => credentials is { Count: > 0 }
        ? $"{Metric("table", table)}, {Metric("credentials", credentials)}"
        : Metric("table", table);

    private static string Metric(string name, StorageCalls? calls) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name};dur={calls?.Duration.TotalMilliseconds ?? 0:0.0};desc=\"{calls?.Count ?? 0} calls\"");
}
