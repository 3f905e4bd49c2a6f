using OriginCloudRegions.Local.Host;
using OriginCloudRegions.Local.Host.Worker;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>A worker with an invalid setting ends before it connects to its host.</summary>
public sealed class WorkerStartTests
{
    private const string Connection = "Storage__ConnectionString";

    // A reserved port, on which no process listens.
    private static readonly Uri NoHost = new("http://127.0.0.1:1/");

    [Theory]
    [InlineData(Connection, "nonsense", "Storage__ConnectionString is not a connection string")]
    [InlineData("Quota__MappingsPerZone", "3501", "Quota__MappingsPerZone must be a whole number from 1 to 3500")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address")]
    public async Task Start_WithInvalidSetting_ExitsWith1AndNamesTheSetting(string name, string value, string sentence)
    {
        var app = FunctionApp.Read(BuildFolder.FunctionApp(Head.Worker));
        var settings = new Dictionary<string, string> { [Connection] = "UseDevelopmentStorage=true", [name] = value };

        var run = await Command.RunAsync(
            app.Executable, [.. app.Arguments, .. WorkerArguments.Build(NoHost, "worker")], app.WorkingDirectory, settings);

        Secrets.Watch.Logged(run.Text);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"The app did not start: {sentence}", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
