using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Integration.Telemetry;

public sealed class SecrecyTests(ObservedRun run, UnservedRun unserved) : IClassFixture<ObservedRun>, IClassFixture<UnservedRun>
{
    [Fact]
    public void Telemetry_ContainsNoCredentialAndNoHash() => Hides(run.Collector, run.Zone, run.Secrets);

    /// <summary>The call that failed had the token's hash in its address.</summary>
    [Fact]
    public void Telemetry_OfFault_ContainsNoCredentialAndNoHash() => Hides(
        unserved.Collector,
        UnservedRun.Reason,
        [Local.Seed.Token, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Local.Seed.Token)))]);

    private static void Hides(OtlpCollector collector, string shown, IEnumerable<string> secrets)
    {
        var sent = string.Join('\n', collector.Bodies.Select(Encoding.Latin1.GetString));

        Assert.Contains(shown, sent, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase));
    }
}
