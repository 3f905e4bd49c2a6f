using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Matchers;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class PactBuilderTests : IDisposable
{
    private readonly PactFolder folder = new();
    private readonly PactBuilder pact;

    public PactBuilderTests()
    {
        pact = folder.Begin();
        Example.Describe(pact);
    }

    [Fact]
    public Task Verify_WhenConsumerSendsNoRequest_Fails() =>
        AssertFailsAsync(_ => Task.CompletedTask, "\"type\":\"missing-request\"", "\"path\":\"/mappings/192.0.2.1\"");

    [Fact]
    public async Task Verify_WhenConsumerSendsAnExtraRequest_FailsAndWritesNoFile()
    {
        await AssertFailsAsync(
            async context =>
            {
                await Example.SendAsync(context.MockServerUri);
                await Example.SendAsync(context.MockServerUri, "/other?page=2");
            },
            "\"type\":\"request-not-found\"",
            "\"path\":\"/other\"");

        Assert.False(folder.PactFile.Exists);
    }

    [Theory]
    [InlineData(Example.Path, Example.Token, """{"vendor":"gcp","tags":["a"]}""", "to be equal to 'aws'")]
    [InlineData(Example.Path, Example.Token, """{"vendor":"aws","tags":[]}""", "to have minimum size of 1")]
    [InlineData(Example.Path, Example.Token, """{"vendor":"aws","tags":["a"],"more":1}""", "[more, tags, vendor]")]
    [InlineData(Example.Path, "Basic abc", Example.Request, "Authorization", "Basic abc", "^Bearer [a-z]+$")]
    [InlineData("/mappings/192.0.2.1?dry=no", Example.Token, Example.Request, "'dry' with value 'yes' but was 'no'")]
    public Task Verify_WhenRequestDiffersFromThePact_FailsAndNamesTheDifference(
        string path, string token, string request, params string[] differences) =>
        AssertFailsAsync(
            context => Example.SendAsync(context.MockServerUri, path, token, request),
            ["\"type\":\"request-mismatch\"", .. differences]);

    [Fact]
    public async Task Verify_WhenRequestDiffersAndConsumerThrows_FailsWithConsumerExceptionAsInnerException()
    {
        var failure = await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(async context =>
            (await Example.SendAsync(context.MockServerUri, token: "none")).EnsureSuccessStatusCode()));

        Assert.Contains("Authorization", failure.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Fact]
    public async Task Verify_WhenConsumerThrowsDespiteMatchingRequest_RethrowsAndWritesNoFile()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => pact.VerifyAsync(async context =>
        {
            await Example.SendAsync(context.MockServerUri);
            throw new TimeoutException();
        }));

        Assert.False(folder.PactFile.Exists);
    }

    [Fact]
    public void RegexMatcher_WhosePatternDoesNotMatchItsExample_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Match.Regex("192.0.2.1", "^[a-z]+$"));

    public void Dispose()
    {
        pact.Dispose();
        folder.Dispose();
    }

    private async Task AssertFailsAsync(Func<ConsumerContext, Task> interact, params string[] differences)
    {
        var failure = await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(interact));

        Assert.All(differences, difference => Assert.Contains(difference, failure.Message, StringComparison.Ordinal));
    }
}
