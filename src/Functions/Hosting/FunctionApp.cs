using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Functions.Contract;
using OriginCloudRegions.Functions.Health;
using OriginCloudRegions.Functions.Http;
using OriginCloudRegions.Functions.Routing;
using OriginCloudRegions.Functions.Security;
using OriginCloudRegions.Functions.Telemetry;

namespace OriginCloudRegions.Functions.Hosting;

/// <summary>What the app consists of, and the way of a request through it.</summary>
internal static class FunctionApp
{
    /// <param name="storage">Instead of the network to storage, for measuring.</param>
    /// <param name="identity">Instead of the managed identity.</param>
    public static WebApplication Build(
        Settings settings, HttpPipelineTransport? storage = null, TokenCredential? identity = null)
    {
        var builder = CustomHandler.CreateBuilder(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(settings, storage, new Lazy<TokenCredential>(() => identity ?? IdentityOf(settings)));
        builder.Services.AddContract();
        builder.Services.AddOperations();
        builder.Services.AddTimeLimit();
        builder.Services.AddHealth();
        if (settings.Telemetry is { } telemetry)
        {
            builder.AddTelemetry(telemetry);
        }

        var app = builder.Build();
        if (settings.Telemetry is not null)
        {
            app.UseTelemetry();
        }

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

    private static void AddStorage(
        this IServiceCollection services, Settings settings, HttpPipelineTransport? storage, Lazy<TokenCredential> identity)
    {
        services.AddSingleton(_ => identity.Value);
        services.AddSingleton(new TableService(settings.Storage, () => identity.Value, storage));
        services.AddSingleton<IMappingStore>(provider => new TableMappingStore(
            provider.GetRequiredService<TableService>(), settings.MappingsPerZone, TimeProvider.System));
        services.AddSingleton<ICredentialStore>(provider => new RememberedCredentials(
            new TableCredentialStore(provider.GetRequiredService<TableService>()),
            settings.CredentialsRememberedFor,
            TimeProvider.System));
        services.AddSingleton<CredentialCheck>();
        services.AddSingleton<CredentialGate>();
        services.AddSingleton(provider => new WarmUp(provider, settings));
    }

    /// <summary>One kind of identity, named: a chain of guesses would cost the first request its time.</summary>
    private static ManagedIdentityCredential IdentityOf(Settings settings) => new(
        settings.ClientId is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);

    private static void AddHealth(this IServiceCollection services)
    {
        var started = TimeProvider.System.GetUtcNow();
        services.AddSingleton(provider => new GetHealth(new StorageProbe(provider.GetRequiredService<TableService>()), started));
    }

    private static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<ContractDocument>();
        services.AddSingleton<ContractSchemas>();
        services.AddSingleton(_ => RegionCatalogue.Load());
    }
}
