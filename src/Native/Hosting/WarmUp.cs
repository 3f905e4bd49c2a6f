using System.Text.Json;
using Azure.Core;
using OriginCloudRegions.Native.Mappings;

namespace OriginCloudRegions.Native.Hosting;

/// <summary>
/// Prepares what the first PUT needs, once the port listens: schemas, catalogue, the validator's own tables, and the identity's
/// token. Nothing is asked of storage.
/// </summary>
internal sealed partial class WarmUp(IServiceProvider services, Settings settings, ILogger<WarmUp> log)
{
    private static readonly TokenRequestContext Storage = new(["https://storage.azure.com/.default"]);

    public async Task RunAsync()
    {
        // Off the thread that tells the host of the start.
        await Task.Yield();
        try
        {
            var token = settings.Storage.TableEndpoint is null ? Task.CompletedTask : TakeTokenAsync();
            services.GetRequiredService<UpsertOriginCloudRegion>();
            using var example = JsonDocument.Parse("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""");
            services.GetRequiredService<MappingRequestReader>().Read(example.RootElement, path: null, out _);

            // What the start left behind goes back to the system, while the heap is small and a collection takes a millisecond or two;
            // and before the token is there, which a first request may be waiting for.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await token;
        }
        catch (Exception fault)
        {
            // The first request meets it too, and answers for it.
            LogFailed(log, fault);
        }
    }

    /// <summary>The credential keeps the token for the storage client to find.</summary>
    private async Task TakeTokenAsync() =>
        await services.GetRequiredService<TokenCredential>().GetTokenAsync(Storage, CancellationToken.None);

    [LoggerMessage(4, LogLevel.Warning, "The first request could not be prepared")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
