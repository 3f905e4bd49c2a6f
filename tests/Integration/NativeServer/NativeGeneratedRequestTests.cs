using OriginCloudRegions.Integration.Hostile;
using OriginCloudRegions.Integration.Hostile.Grammar;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>Generated requests to the native head's own server, which accepts more than a Functions host.</summary>
public sealed class NativeGeneratedRequestTests(NativeApp app, ITestOutputHelper output) : IClassFixture<NativeApp>
{
    [Fact]
    public async Task AnswerToGeneratedRequest_HasTheDocumentedStatusAndErrorCode()
    {
        var runs = await HostileRuns.AllAsync(app, app.Host.DirectAddress, output, run => run.AskAsync(5_000 * HostileRuns.Times, _ => true));

        // Otherwise the grammar generates too little.
        Assert.Empty(Expected.All.Except(runs.SelectMany(run => run.Met)));
    }

    [Fact]
    public Task AnswerToRequestWithChangedBytes_HasAnEnvelopeOrNoBody() =>
        HostileRuns.AllAsync(app, app.Host.DirectAddress, output, run => run.BreakAsync(1_500 * HostileRuns.Times));
}
