using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OriginCloudRegions.Api.Catalogue;
using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Health;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Api.Pages;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Api.Routing;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Api.Telemetry;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Storage.Writing;

namespace OriginCloudRegions.Api.Hosting;

public static class ApiServices
{
    /// <param name="storage">Replaces the network to storage, for measurements.</param>
    public static void AddApi(
        this IHostApplicationBuilder builder, Settings settings, HttpPipelineTransport? storage = null, TokenCredential? identity = null)
    {
        var self = new Lazy<TokenCredential>(() => identity ?? Identity.Of(settings));
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => self.Value)
            .AddSingleton(new TableService(settings.Storage, storage, () => self.Value))
            .AddStores(settings)
            .AddRateLimits(settings.RateLimits)
            .AddOperations()
            .AddHealth()
            .AddConsole(settings.IsConsoleOn)
            .AddSingleton<OperationTable>()
            .AddSingleton<ChangeLog>()
            .AddSingleton<Faults>()
            .AddSingleton(provider => new ApiPipeline(
                provider.GetRequiredService<AddressLimit>(),
                provider.GetRequiredService<OperationTable>(),
                provider.GetRequiredService<CredentialGate>(),
                provider.GetRequiredService<ChangeLog>(),
                provider.GetRequiredService<Faults>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<WarmUp>()
            .AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        builder.AddTelemetry(settings.Telemetry, self);
    }

    private static IServiceCollection AddStores(this IServiceCollection services, Settings settings) => services
        .AddSingleton<IMappingStore>(provider => new TableMappingStore(
            provider.GetRequiredService<TableService>(), settings.MappingsPerZone, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new CachedCredentials(
            new TableCredentialStore(provider.GetRequiredService<TableService>()),
            settings.CredentialCacheLifetime,
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<CredentialCheck>()
        .AddSingleton<CredentialGate>();

    private static IServiceCollection AddRateLimits(this IServiceCollection services, RateLimitOptions limits) => services
        .AddSingleton(limits)
        .AddSingleton<CredentialLimit>()
        .AddSingleton<AddressLimit>();

    private static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<ContractDocument>()
        .AddSingleton<ContractSchemas>()
        .AddSingleton(_ => RegionCatalogue.Load())
        .AddSingleton<GetContract>()
        .AddSingleton<VerifyToken>()
        .AddSingleton<ListOriginCloudRegions>()
        .AddSingleton<DescribeSupportedRegions>()
        .AddSingleton<BatchUpsertOriginCloudRegions>()
        .AddSingleton<BatchDeleteOriginCloudRegions>()
        .AddSingleton<GetOriginCloudRegion>()
        .AddSingleton<UpsertOriginCloudRegion>()
        .AddSingleton<DeleteOriginCloudRegion>()
        .AddSingleton<MappingRequestReader>();

    private static IServiceCollection AddConsole(this IServiceCollection services, bool isOn) => services
        .AddSingleton<PageFiles>()
        .AddSingleton(provider => new GetConsole(provider.GetRequiredService<PageFiles>(), isOn))
        .AddSingleton(provider => new GetConsoleAsset(provider.GetRequiredService<PageFiles>(), isOn))
        .AddSingleton(provider => new GetDocs(provider.GetRequiredService<PageFiles>(), isOn));

    private static IServiceCollection AddHealth(this IServiceCollection services)
    {
        var started = TimeProvider.System.GetUtcNow();
        return services
            .AddSingleton(provider => new SharedProbe(
                provider.GetRequiredService<TableService>().ProbeAsync,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SharedProbe>>()))
            .AddSingleton(provider => new GetHealth(provider.GetRequiredService<SharedProbe>(), started));
    }
}
