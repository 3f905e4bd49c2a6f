using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net;
using Azure.Core.Diagnostics;
using OriginCloudRegions.Unit.Telemetry;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>The service reports its storage calls. Reports of the SDK would repeat them and name row keys.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class SdkDiagnosticsTests
{
    private readonly ConcurrentBag<string> reports = [];

    /// <summary>Excludes the entries of tests that run at the same time.</summary>
    private readonly AsyncLocal<bool> isThisTest = new();

    [Fact]
    public async Task StorageCall_WithListenerToTheSdkLog_WritesNoEntry()
    {
        isThisTest.Value = true;
        using var listener = new AzureEventSourceListener(
            (entry, _) => reports.Add(isThisTest.Value ? $"{entry.EventName}" : ""), EventLevel.Verbose);
        await ProbeAsync();
        Assert.DoesNotContain(reports, entry => entry.Length > 0);
    }

    [Fact]
    public async Task StorageCall_WithListenerToSdkSpans_CreatesNoSdkSpan()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Azure.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => reports.Add(span.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
        await ProbeAsync();
        Assert.Empty(reports);
    }

    private static async Task ProbeAsync()
    {
        using var network = AnsweringHandler.With(HttpStatusCode.NotFound);
        await ServiceOver.Network(network).ProbeAsync(TestContext.Current.CancellationToken);
    }
}
