using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Native.Hosting;

try
{
    var settings = Settings.Read(Environment.GetEnvironmentVariable);
    await using var app = FunctionApp.Build(settings);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (failure is SettingException or IOException)
{
    await Console.Error.WriteLineAsync($"The app did not start: {failure.Message}");
    return 1;
}
