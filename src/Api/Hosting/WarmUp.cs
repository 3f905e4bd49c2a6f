using System.Text.Json;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Api.Telemetry;

namespace OriginCloudRegions.Api.Hosting;

/// <summary>Prepares the first PUT after the start: schemas, catalogue and token. Does not call storage.</summary>
internal sealed partial class WarmUp(IServiceProvider services, Settings settings, ILogger<WarmUp> log) : IHostedLifecycleService
{
    private static readonly TokenRequestContext Storage = new(["https://storage.azure.com/.default"]);

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        StartInstruments.Started(TimeProvider.System);
        _ = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task RunAsync()
    {
        try
        {
            var token = settings.Storage.TableEndpoint is null ? Task.CompletedTask : TakeTokenAsync();
            services.GetRequiredService<UpsertOriginCloudRegion>();
            using var example = JsonDocument.Parse("""{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}""");
            services.GetRequiredService<MappingRequestReader>().Read(example.RootElement, path: null, out _);

            // Returns unused memory of the start to the system. While the heap is small, this takes 1 or 2 ms.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await token;
        }
        catch (Exception fault)
        {
            // The first request has the same fault and reports it.
            LogFailed(log, fault);
        }
    }

    // The credential caches the token for the storage client.
    private async Task TakeTokenAsync() =>
        await services.GetRequiredService<TokenCredential>().GetTokenAsync(Storage, CancellationToken.None);

    [LoggerMessage(4, LogLevel.Warning, "The warm-up failed, so the first request may be slow")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
