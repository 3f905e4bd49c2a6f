using System.Net;
using OriginCloudRegions.Contract.PactNet;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class MockServerTests : IDisposable
{
    private readonly PactFolder folder = new();
    private readonly PactBuilder pact;

    public MockServerTests()
    {
        pact = folder.Begin();
        Example.Describe(pact);
    }

    [Fact]
    public async Task A_Request_As_Described_Is_Answered_As_Described()
    {
        await pact.VerifyAsync(async context =>
        {
            using var response = await Example.SendAsync(context.MockServerUri);

            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            Assert.Equal(["1"], response.Headers.GetValues("X-Request-Id"));
            Assert.Equal(
                """{"result":{"id":7,"note":"canonical"},"success":true}""",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task A_Request_That_Matches_By_Rule_Is_Accepted()
    {
        await pact.VerifyAsync(context => Example.SendAsync(
            context.MockServerUri, "/mappings/198.51.100.7?dry=yes", "Bearer xyz", """{"tags":["b","c"],"vendor":"aws"}"""));
    }

    [Fact]
    public async Task A_Request_That_Is_Not_Sent_Fails()
    {
        var message = await FailureAsync(_ => Task.CompletedTask);

        Assert.Contains("PUT /mappings/192.0.2.1 was not sent.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Request_That_Is_Not_In_The_Pact_Fails()
    {
        var message = await FailureAsync(async context =>
        {
            await Example.SendAsync(context.MockServerUri);
            await Example.SendAsync(context.MockServerUri, "/other?page=2");
        });

        Assert.Contains("PUT /other is not in the pact", message, StringComparison.Ordinal);
        Assert.Contains("page", message, StringComparison.Ordinal);
        Assert.False(folder.PactFile.Exists);
    }

    [Theory]
    [InlineData("""{"vendor":"gcp","tags":["a"]}""", "$.vendor: Expected 'gcp' (String) to be equal to 'aws' (String)")]
    [InlineData("""{"vendor":"aws","tags":[]}""", "$.tags: Expected [] (size 0) to have minimum size of 1")]
    [InlineData("""{"vendor":"aws","tags":["a"],"more":1}""", "[more, tags, vendor]")]
    public async Task Another_Body_Fails(string request, string difference)
    {
        var message = await FailureAsync(context => Example.SendAsync(context.MockServerUri, request: request));

        Assert.Contains("PUT /mappings/192.0.2.1 differs from the pact:", message, StringComparison.Ordinal);
        Assert.Contains(difference, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_Header_Fails()
    {
        var message = await FailureAsync(context => Example.SendAsync(context.MockServerUri, token: "Basic abc"));

        Assert.Contains("Authorization", message, StringComparison.Ordinal);
        Assert.Contains("Basic abc", message, StringComparison.Ordinal);
        Assert.Contains("^Bearer [a-z]+$", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_Query_Fails()
    {
        var message = await FailureAsync(context => Example.SendAsync(context.MockServerUri, "/mappings/192.0.2.1?dry=no"));

        Assert.Contains("Expected query parameter 'dry' with value 'yes' but was 'no'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Consumer_That_Fails_Because_Its_Request_Was_Refused_Is_Told_Why()
    {
        var failure = await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(async context =>
            (await Example.SendAsync(context.MockServerUri, token: "none")).EnsureSuccessStatusCode()));

        Assert.Contains("Authorization", failure.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Fact]
    public async Task A_Failure_Of_The_Test_Itself_Is_Left_As_It_Is_And_Writes_No_File()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => pact.VerifyAsync(async context =>
        {
            await Example.SendAsync(context.MockServerUri);
            throw new TimeoutException();
        }));

        Assert.False(folder.PactFile.Exists);
    }

    [Fact]
    public async Task A_Verified_Pact_Cannot_Be_Changed()
    {
        await pact.VerifyAsync(context => Example.SendAsync(context.MockServerUri));

        Assert.Throws<InvalidOperationException>(() => Example.Describe(pact, "another"));
    }

    public void Dispose()
    {
        pact.Dispose();
        folder.Dispose();
    }

    private async Task<string> FailureAsync(Func<ConsumerContext, Task> interact) =>
        (await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(interact))).Message;
}
