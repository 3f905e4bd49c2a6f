using OriginCloudRegions.Contract.PactNet.Verifier;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class PactVerifierTests : IAsyncLifetime
{
    // A description with many characters that have a special meaning in a regular expression.
    private const string Odd = """a.*[b]{1}(c)|d\ +e? ^f$ #g "é" <h> & ~i - j/k""";

    private readonly PactFolder folder = new();

    public async ValueTask InitializeAsync() => await Example.WriteAsync(folder, Example.Description);

    [Theory]
    [InlineData("""{"success":false,"result":{"id":7,"note":"canonical"}}""", "$.success -> Expected false")]
    [InlineData("""{"success":true,"result":{"id":"7","note":"canonical"}}""", "$.result.id -> Expected '7'")]
    [InlineData("""{"success":true,"result":{"id":7,"note":"none"}}""", "$.result.note -> Expected 'none'")]
    [InlineData("""{"success":true,"result":{"id":7}}""", "$.result -> Actual map is missing the following keys: note")]
    public Task Verify_WhenAnswerBodyDiffersFromThePact_FailsAndNamesTheDifference(string body, string difference) =>
        AssertFailsAsync(Provider.StartAsync(body: body), difference);

    [Fact]
    public Task Verify_WhenAnswerStatusAndHeadersDifferFromThePact_FailsAndNamesBoth() => AssertFailsAsync(
        Provider.StartAsync(status: 200, requestId: null),
        "expected 201 but was 200",
        "Expected a header 'X-Request-Id' but was missing",
        $"Given {Example.State} - {Example.Description}");

    [Theory]
    [InlineData("a put", Example.State, 1)]
    [InlineData(Odd, Example.State, 1)]
    [InlineData("without a state", "", 1)]
    [InlineData(null, null, 5)]
    [InlineData("a pu", null, 0)]
    [InlineData("a put", "zone 023e", 0)]
    [InlineData("a put", "", 0)]
    public async Task Filter_SelectsExactMatchesAndVerifyFailsWhenNothingMatches(string? description, string? state, int verified)
    {
        await Example.WriteAsync(folder, "a put", Odd, Odd + "!");
        using var pact = folder.Begin();
        Example.Describe(pact.UponReceiving("without a state"));
        await pact.VerifyAsync(context => Example.SendAsync(context.MockServerUri));
        await using var provider = await Provider.StartAsync();
        using var verifier = folder.Verifier(provider).WithFilter(description, state);

        if (verified == 0)
        {
            AssertFails(verifier, "There was nothing to verify: no interaction passed the filter.");
        }
        else
        {
            verifier.Verify();
        }

        Assert.Equal(verified, provider.Requests.Count());
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AssertFailsAsync(Task<Provider> starting, params string[] differences)
    {
        await using var provider = await starting;
        using var verifier = folder.Verifier(provider);
        AssertFails(verifier, differences);
    }

    /// <summary>Asserts that the verification fails with a plain text that contains all differences.</summary>
    private static void AssertFails(PactVerifier verifier, params string[] differences)
    {
        var message = Assert.Throws<PactVerificationFailedException>(verifier.Verify).Message;

        Assert.All(differences, difference => Assert.Contains(difference, message, StringComparison.Ordinal));
        Assert.DoesNotContain(message, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain("x1b", message, StringComparison.Ordinal);
    }
}
