using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Native.Contract;
using OriginCloudRegions.Native.Health;
using OriginCloudRegions.Native.Hosting.Refusals;
using OriginCloudRegions.Native.Http;
using OriginCloudRegions.Native.Routing;
using OriginCloudRegions.Native.Security;
using OriginCloudRegions.Native.Telemetry;

namespace OriginCloudRegions.Native.Hosting;

/// <summary>What the app consists of, and the way of a request through it.</summary>
internal static class FunctionApp
{
    /// <param name="storage">Instead of the network to storage, for measuring.</param>
    /// <param name="identity">Instead of the managed identity.</param>
    public static WebApplication Build(
        Settings settings, HttpPipelineTransport? storage = null, TokenCredential? identity = null)
    {
        var builder = CustomHandler.CreateBuilder(settings);
        var self = new Lazy<TokenCredential>(() => identity ?? Identity.Of(settings));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => self.Value);
        builder.Services.AddSingleton(new TableService(settings.Storage, () => self.Value, storage));
        builder.Services.AddStores(settings);
        builder.Services.AddContract();
        builder.Services.AddOperations();
        builder.Services.AddTimeLimit();
        builder.Services.AddHealth();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<WarmUp>();
        builder.AddTelemetry(settings.Telemetry, self);

        var app = builder.Build();
        ServerRefusals.Watch(app.Services.GetRequiredService<DiagnosticListener>());
        app.UseTelemetry(settings.Telemetry);
        app.Use(RequestId.InvokeAsync);
        app.Use(Faults.InvokeAsync);
        app.UseStatusCodePages(Unrouted.AnswerAsync);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseMiddleware<CredentialGate>();
        app.MapOperations();
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<WarmUp>().RunAsync());
        return app;
    }

    private static void AddStores(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<IMappingStore>(provider => new TableMappingStore(
            provider.GetRequiredService<TableService>(), settings.MappingsPerZone, TimeProvider.System));
        services.AddSingleton(provider => new RememberedCredentials(
            new TableCredentialStore(provider.GetRequiredService<TableService>()),
            settings.CredentialsRememberedFor,
            TimeProvider.System));
        services.AddSingleton<CredentialCheck>();
        services.AddSingleton<CredentialGate>();
    }

    private static void AddHealth(this IServiceCollection services)
    {
        var started = TimeProvider.System.GetUtcNow();
        services.AddSingleton(provider => new SharedProbe(
            new StorageProbe(provider.GetRequiredService<TableService>()).AskAsync,
            TimeProvider.System,
            provider.GetRequiredService<ILogger<SharedProbe>>()));
        services.AddSingleton(provider => new GetHealth(provider.GetRequiredService<SharedProbe>(), started));
    }

    private static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<ContractDocument>();
        services.AddSingleton<ContractSchemas>();
        services.AddSingleton(_ => RegionCatalogue.Load());
    }
}
