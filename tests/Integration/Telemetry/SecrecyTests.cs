using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Integration.Telemetry;

public sealed class SecrecyTests(ObservedRun run, UnservedRun unserved) : IClassFixture<ObservedRun>, IClassFixture<UnservedRun>
{
    [Fact]
    public void Neither_A_Credential_Nor_What_It_Is_Found_By_Is_In_Anything_Sent() => Hides(run.Collector, run.Zone, run.Secrets);

    /// <summary>The call that failed had the token's hash in its address.</summary>
    [Fact]
    public void Nor_Is_It_In_What_Is_Told_Of_A_Fault() => Hides(
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
