using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Book;
using OriginCloudRegions.ByTheBook;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Native;

namespace OriginCloudRegions.Benchmarks.InProcess;

/// <summary>This program as one of two servers, compiled alike, over an in-process storage.</summary>
internal static class InstantServer
{
    public const string Connection = "UseDevelopmentStorage=true";

    /// <summary>Starts this program again as a server: "ours" or "book".</summary>
    public static PlainServer Start(string which) =>
        PlainServer.Start(Environment.ProcessPath!, ["serve", which], new Dictionary<string, string>());

    public static async Task RunAsync(string which)
    {
        var port = int.Parse(Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")!, CultureInfo.InvariantCulture);
        await using var app = which == "ours" ? Ours(port) : Book(port);
        await app.RunAsync();
    }

    private static WebApplication Ours(int port)
    {
        var settings = new Settings(
            new StorageOptions { ConnectionString = Connection }, null, TimeSpan.FromSeconds(60), Settings.MaxMappingsPerZone);
        return NativeServer.Build(new IPEndPoint(IPAddress.Loopback, port), isBehindHost: false, builder =>
        {
            builder.AddApi(settings, new InstantStorage());
            builder.Services.AddSingleton<IStartupFilter, AllocatedBytes>();
        });
    }

    private static WebApplication Book(int port)
    {
        var app = BookApp.Build(port, new BookSettings(Connection, "Mappings"), new InstantStorage());
        app.MapGet(AllocatedBytes.Path, AllocatedBytes.Read);
        return app;
    }
}
