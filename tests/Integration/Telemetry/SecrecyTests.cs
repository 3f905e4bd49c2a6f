namespace OriginCloudRegions.Integration.Telemetry;

public sealed class SecrecyTests(ObservedRun run, FaultRun fault) : IClassFixture<ObservedRun>, IClassFixture<FaultRun>
{
    [Fact]
    public void Telemetry_OfRequests_ContainsNoCredentialAndNoCredentialHash() => Hides(run.Collector, run.Zone, run.Secrets);

    /// <summary>The failed call has the hash of the token in its URL.</summary>
    [Fact]
    public void Telemetry_OfFault_ContainsNoCredentialAndNoCredentialHash() => Hides(
        fault.Collector, FaultRun.Reason, [Local.Seed.Token, CredentialId.OfToken(Local.Seed.Token).Hash]);

    private static void Hides(OtlpCollector collector, string shown, IEnumerable<string> secrets)
    {
        var sent = string.Join('\n', collector.Bodies.Select(Encoding.Latin1.GetString));

        Assert.Contains(shown, sent, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase));
    }
}
