using Microsoft.Extensions.Options;
using OriginCloudRegions.Client;
using OriginCloudRegions.Client.DependencyInjection;
using OriginCloudRegions.Client.Http;

namespace Microsoft.Extensions.DependencyInjection;

public static class OriginCloudRegionsServiceCollectionExtensions
{
    /// <summary>Adds a client that singletons may hold. It follows no redirects and logs no requests.</summary>
    /// <remarks>
    /// Retries after 429, 503 and connection errors, unless <c>Retry-After</c> exceeds 30 s. Never retries a
    /// conditional write, because it would conflict with its own first try after a lost answer. <see
    /// cref="HttpClient.Timeout"/> limits all tries together.
    /// </remarks>
    /// <returns>A builder, to add handlers and a timeout.</returns>
    public static IHttpClientBuilder AddOriginCloudRegions(
        this IServiceCollection services, Action<OriginCloudRegionsOptions> configure)
    {
        services.AddOptions<OriginCloudRegionsOptions>()
            .Configure(configure)
            .Validate(options => ApiBaseAddress.IsAcceptable(options.BaseAddress), ApiBaseAddress.Rule)
            .Validate(options => options.Credential is not null, "The credential is not set.")
            .Validate(options => options.MaxRetries is >= 0 and <= 10, "The number of retries must be from 0 to 10.")
            .ValidateOnStart();

        var builder = services
            .AddHttpClient(nameof(OriginCloudRegionsClient), (provider, http) => http.BaseAddress = Options(provider).BaseAddress)
            .AddTypedClient((http, provider) => new OriginCloudRegionsClient(http, Options(provider).Credential!))
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers(); // At level Trace, structured logs hold the credential's headers unredacted.
        builder.AddResilienceHandler(
            "retries", (pipeline, context) => Retries.AddTo(pipeline, context.ServiceProvider, Options(context.ServiceProvider)));
        return builder;
    }

    private static OriginCloudRegionsOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<OriginCloudRegionsOptions>>().Value;
}
