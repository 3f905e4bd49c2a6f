namespace OriginCloudRegions.Integration.Hostile;

/// <summary>Generated requests that the Functions host passes on.</summary>
public sealed class GeneratedRequestTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    [Fact]
    public Task AnswerToGeneratedRequest_HasTheDocumentedStatusAndErrorCode() => HostileRuns.AllAsync(
        app, app.Api.Address, output, run => run.AskAsync(1_500 * HostileRuns.Times, Arrives));

    private static bool Arrives(Grammar.HostileRequest request) =>
        request.PassesHost && (Heads.Chosen == Head.Native || !request.IsChunked);
}
