using System.Net.Sockets;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Native;

try
{
    var settings = Settings.Read(Environment.GetEnvironmentVariable);
    var address = ServerAddress.Read(Environment.GetEnvironmentVariable);
    var isBehindHost = ServerAddress.IsBehindHost(Environment.GetEnvironmentVariable);
    await using var app = NativeServer.Build(address, isBehindHost, builder => builder.AddApi(settings));
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (failure is SettingException or IOException or SocketException)
{
    await Console.Error.WriteLineAsync($"The app did not start: {failure.Message}");
    return 1;
}
