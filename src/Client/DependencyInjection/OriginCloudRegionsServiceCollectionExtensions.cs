using Microsoft.Extensions.Options;
using OriginCloudRegions.Client;
using OriginCloudRegions.Client.DependencyInjection;
using OriginCloudRegions.Client.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes <see cref="OriginCloudRegionsClient"/> a service.</summary>
public static class OriginCloudRegionsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="OriginCloudRegionsClient"/> over connections that are kept and renewed, so that a singleton may hold it,
    /// that follow no redirects, and that log no requests, so that no credential gets into a log.
    /// </summary>
    /// <remarks>
    /// Requests are repeated after 429 and 503, and where no connection could be made or it broke, after the time that
    /// <c>Retry-After</c> asks for (or else after half a second, and longer each time). Where it asks for more than 30 s the
    /// answer is the caller's. This is safe, because every operation is idempotent (RFC 9110 section 9.2.2), except for a
    /// conditional write: repeated after its answer got lost it would meet its own work, so it is never repeated.
    /// <see cref="HttpClient.Timeout"/> (100 s if nothing else is set) bounds all tries together.
    /// </remarks>
    /// <returns>For handlers, a timeout, another primary handler.</returns>
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
            .RemoveAllLoggers(); // At level Trace they hand headers on as they are; only their text is redacted.
        builder.AddResilienceHandler(
            "retries", (pipeline, context) => Retries.AddTo(pipeline, context.ServiceProvider, Options(context.ServiceProvider)));
        return builder;
    }

    private static OriginCloudRegionsOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<OriginCloudRegionsOptions>>().Value;
}
