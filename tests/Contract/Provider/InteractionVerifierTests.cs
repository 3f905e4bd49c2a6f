using System.Net;
using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Contract.PactNet.Verifier;
using OriginCloudRegions.Contract.SelfTests;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

public sealed class InteractionVerifierTests : IAsyncLifetime
{
    private const string Description = "a get of 192.0.2.1";

    private readonly PactFolder folder = new();
    private readonly List<string> setUps = [];
    private SelfTests.Provider provider = null!;
    private ProviderStateServer states = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await SelfTests.Provider.StartAsync(status: 200);
        states = await ProviderStateServer.StartAsync(new Dictionary<string, Func<Task>>
        {
            ["good"] = () => SetUpAsync("good"),
            ["bad"] = () => SetUpAsync("bad", new TimeoutException("The storage sleeps.")),
            [ProviderStates.TokenMayOnlyRead] = () => SetUpAsync(ProviderStates.TokenMayOnlyRead),
        });
    }

    [Theory]
    [InlineData("good", $"Bearer {Seed.Token}", "Bearer edits")]
    [InlineData(ProviderStates.TokenMayOnlyRead, $"Bearer {Seed.Token}", "Bearer reads")]
    [InlineData("good", "Bearer unknown", "Bearer unknown")]
    [InlineData("good", null, "")]
    public async Task Verify_SetsUpTheStateOnceAndReplacesOnlyTheDocumentedToken(
        string state, string? consumerSends, string serviceGets)
    {
        await VerifyAsync(state, consumerSends);

        Assert.Equal([state], setUps);
        Assert.Equal([$"/client/v4/192.0.2.1 {serviceGets}"], provider.Requests);
    }

    [Fact]
    public async Task Verify_WithoutReadToken_NamesTheMissingVariable() => Assert.Equal(
        "Set OCR_PROVIDER_READ_TOKEN to a token that may only read in zone 023e105f4ecef8ad9ca31a8372d0c353.",
        await FailureAsync(ProviderStates.TokenMayOnlyRead, readToken: null));

    [Fact]
    public async Task Verify_WhenProviderStateFails_ReportsThatFailureFirstAndDoesNotRetry()
    {
        var message = await FailureAsync("bad");

        Assert.StartsWith(
            "'bad' could not be set up: System.TimeoutException: The storage sleeps.", message, StringComparison.Ordinal);
        Assert.Contains(Description, message, StringComparison.Ordinal);
        Assert.Equal(["bad"], setUps);
        Assert.Empty(states.TakeFailures());
    }

    [Fact]
    public async Task Verify_OfAnUnknownProviderState_NamesTheState() => Assert.StartsWith(
        "Nothing sets up the provider state 'odd': add it to ProviderStates.",
        await FailureAsync("odd"),
        StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await states.DisposeAsync();
        await provider.DisposeAsync();
        folder.Dispose();
    }

    private Task SetUpAsync(string state, Exception? failure = null)
    {
        setUps.Add(state);
        return failure is null ? Task.CompletedTask : Task.FromException(failure);
    }

    private async Task<string> FailureAsync(string state, string? readToken = "reads") =>
        (await Assert.ThrowsAsync<PactVerificationFailedException>(
            () => VerifyAsync(state, $"Bearer {Seed.Token}", readToken))).Message;

    private async Task VerifyAsync(string state, string? authorization, string? readToken = "reads")
    {
        using var pact = folder.Begin();
        var request = pact.UponReceiving(Description).Given(state).WithRequest(HttpMethod.Get, "/client/v4/192.0.2.1");
        if (authorization is not null)
        {
            request.WithHeader("Authorization", authorization);
        }

        request.WillRespond().WithStatus(HttpStatusCode.OK);
        await pact.VerifyAsync(async context => await GetAsync(context.MockServerUri, authorization));
        var interaction = Assert.Single(PactInteraction.ReadFile(folder.PactFile.FullName));
        var known = new ServiceCredentials("edits", readToken, "email", "key");
        new InteractionVerifier(new Uri(provider.Address, "client/v4"), known, states).Verify(interaction);
    }

    private static async Task GetAsync(Uri server, string? authorization)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "client/v4/192.0.2.1"));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
