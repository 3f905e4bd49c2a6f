using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Core.Settings;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
    builder.AddApi(Settings.Read(Environment.GetEnvironmentVariable));
    using var app = builder.Build();
    await app.RunAsync();
    return 0;
}
catch (SettingException failure)
{
    await Console.Error.WriteLineAsync($"The app did not start: {failure.Message}");
    return 1;
}
