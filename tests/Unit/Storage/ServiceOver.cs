using Azure.Core;
using Azure.Core.Pipeline;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>A table service without pauses between tries. The test answers its requests.</summary>
internal static class ServiceOver
{
    public static TableService Network(HttpMessageHandler network) => new(
        new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" },
        new HttpClientTransport(network),
        pauses: DelayStrategy.CreateFixedDelayStrategy(TimeSpan.Zero));
}
