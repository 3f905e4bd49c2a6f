using OriginCloudRegions.Core.Catalogue;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Functions.Contract;
using OriginCloudRegions.Functions.Http;
using OriginCloudRegions.Functions.Routing;
using OriginCloudRegions.Functions.Security;

namespace OriginCloudRegions.Functions.Hosting;

/// <summary>What the app consists of, and the way of a request through it.</summary>
internal static class FunctionApp
{
    public static WebApplication Build(Settings settings)
    {
        var builder = CustomHandler.CreateBuilder(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(settings);
        builder.Services.AddContract();
        builder.Services.AddOperations();
        builder.Services.AddTimeLimit();

        var app = builder.Build();
        app.Use(RequestId.InvokeAsync);
        app.Use(Faults.InvokeAsync);
        app.UseStatusCodePages(Unrouted.AnswerAsync);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseMiddleware<CredentialGate>();
        app.MapOperations();
        return app;
    }

    private static void AddStorage(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new TableService(settings.Storage));
        services.AddSingleton<IMappingStore>(provider => new TableMappingStore(
            provider.GetRequiredService<TableService>(), settings.MappingsPerZone, TimeProvider.System));
        services.AddSingleton<ICredentialStore>(provider => new RememberedCredentials(
            new TableCredentialStore(provider.GetRequiredService<TableService>()),
            settings.CredentialsRememberedFor,
            TimeProvider.System));
        services.AddSingleton<CredentialCheck>();
        services.AddSingleton<CredentialGate>();
    }

    private static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<ContractDocument>();
        services.AddSingleton<ContractSchemas>();
        services.AddSingleton(_ => RegionCatalogue.Load());
    }
}
