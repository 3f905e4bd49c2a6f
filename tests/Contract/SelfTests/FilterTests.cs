using OriginCloudRegions.Contract.PactNet.Verifier;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class FilterTests : IAsyncLifetime
{
    // Much of what a regular expression reads in another way.
    private const string Odd = """a.*[b]{1}(c)|d\ +e? ^f$ #g "é" <h> & ~i - j/k""";

    private readonly PactFolder folder = new();
    private Provider provider = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var description in (string[])["a put", "a put again", "not a put", Odd, Odd + "!"])
        {
            await Example.WriteAsync(folder, description);
        }

        provider = await Provider.StartAsync(new());
    }

    [Theory]
    [InlineData("a put")]
    [InlineData(Odd)]
    public void One_Interaction_Is_Verified_And_No_Other(string description)
    {
        Verify(description, Example.State);

        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task An_Interaction_Without_A_State_Is_Found_By_The_Empty_One()
    {
        using var pact = folder.Begin();
        Example.Describe(pact.UponReceiving("a put that needs nothing"));
        await pact.VerifyAsync(context => Example.SendAsync(context.MockServerUri));

        Verify(description: null, state: "");

        Assert.Equal(["setup:  ()", "teardown:  ()"], provider.States);
    }

    [Fact]
    public void Without_A_Filter_All_Are_Verified()
    {
        Verify(null, null);

        Assert.Equal(5, provider.Requests.Count());
    }

    [Theory]
    [InlineData("a pu", null)]
    [InlineData("a put", "zone 023e")]
    [InlineData("a put", "")]
    public void A_Filter_That_Nothing_Passes_Fails(string description, string? state)
    {
        var failure = Assert.Throws<PactVerificationFailedException>(() => Verify(description, state));

        Assert.Equal("There was nothing to verify: no interaction passed the filter.", failure.Message);
        Assert.Empty(provider.Requests);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        folder.Dispose();
    }

    private void Verify(string? description, string? state)
    {
        using var verifier = new PactVerifier("provider")
            .WithHttpEndpoint(provider.Address)
            .WithFileSource(folder.PactFile)
            .WithProviderStateUrl(provider.StatesAddress)
            .WithFilter(description, state);
        verifier.Verify();
    }
}
