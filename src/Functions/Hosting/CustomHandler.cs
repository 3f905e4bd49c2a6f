using System.Net;
using System.Text;
using OriginCloudRegions.Functions.Http;

namespace OriginCloudRegions.Functions.Hosting;

/// <summary>The server, as a custom handler of the Functions host runs it.</summary>
internal static class CustomHandler
{
    /// <summary>
    /// Starts from nothing, so that no file and no variable (the host's own <c>ASPNETCORE_URLS</c>, a
    /// <c>Kestrel__Endpoints</c>) can open another port or turn on a developer's pages.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(Settings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CustomHandler).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
        });
        builder.Logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)

            // A start that fails is told by Program, in a sentence.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Takes any byte, so that an odd header is refused by the table of errors and not by an empty answer.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeLimit.PerRequest);
        return builder;
    }
}
