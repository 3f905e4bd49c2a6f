using System.Globalization;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Native.Http;

/// <summary>
/// Tells in every answer how many storage calls the request took and how long they were under way, in milliseconds:
/// <c>table</c> for mappings, <c>credentials</c> for a credential that was not remembered.
/// </summary>
internal sealed class ServerTiming
{
    public const string Header = "Server-Timing";

    /// <summary>Of a request that asked nothing of storage.</summary>
    public static readonly string None = Metric("table", null);

    private StorageCalls? table;
    private StorageCalls? credentials;

    /// <summary>From here on, storage calls of this request count as calls for mappings.</summary>
    public static void CountForTable(HttpContext context) => (Get(context).table = new StorageCalls()).Attach();

    /// <summary>From here on, storage calls of this request count as calls for its credential.</summary>
    public static void CountForCredentials(HttpContext context) => (Get(context).credentials = new StorageCalls()).Attach();

    public static string Of(HttpContext context)
    {
        var timing = Get(context);
        var text = Metric("table", timing.table);
        return timing.credentials is { Count: > 0 } credentials ? $"{text}, {Metric("credentials", credentials)}" : text;
    }

    /// <summary>All storage calls of the request.</summary>
    public static int CallsOf(HttpContext context)
    {
        var timing = Get(context);
        return (timing.table?.Count ?? 0) + (timing.credentials?.Count ?? 0);
    }

    private static ServerTiming Get(HttpContext context)
    {
        if (context.Features.Get<ServerTiming>() is { } timing)
        {
            return timing;
        }

        timing = new ServerTiming();
        context.Features.Set(timing);
        return timing;
    }

    private static string Metric(string name, StorageCalls? calls) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name};dur={calls?.Duration.TotalMilliseconds ?? 0:0.0};desc=\"{calls?.Count ?? 0} calls\"");
}
