using OriginCloudRegions.Contract.PactNet.Verifier;

namespace OriginCloudRegions.Contract.SelfTests;

public sealed class VerifierTests : IAsyncLifetime
{
    private readonly PactFolder folder = new();

    public async ValueTask InitializeAsync() => await Example.WriteAsync(folder);

    [Fact]
    public async Task A_Provider_That_Answers_As_Described_Passes()
    {
        await using var provider = await Provider.StartAsync(new());

        Verify(provider);

        Assert.Equal(["/mappings/192.0.2.1?dry=yes Bearer abc"], provider.Requests);
    }

    [Fact]
    public async Task Another_Status_Fails()
    {
        var message = await FailureAsync(new() { Status = 200 });

        Assert.Contains("expected 201 but was 200", message, StringComparison.Ordinal);
        Assert.Contains($"Given {Example.State} - {Example.Description}", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Missing_Header_Fails()
    {
        var message = await FailureAsync(new() { RequestId = null });

        Assert.Contains("Expected a header 'X-Request-Id' but was missing", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"success":false,"result":{"id":7,"note":"canonical"}}""", "$.success -> Expected false")]
    [InlineData("""{"success":true,"result":{"id":"7","note":"canonical"}}""", "$.result.id -> Expected '7' (String)")]
    [InlineData("""{"success":true,"result":{"id":7,"note":"none"}}""", "$.result.note -> Expected 'none'")]
    [InlineData("""{"success":true,"result":{"id":7}}""", "$.result -> Actual map is missing the following keys: note")]
    public async Task Another_Body_Fails(string body, string difference)
    {
        var message = await FailureAsync(new() { Body = body });

        Assert.Contains(difference, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Differed_Is_Said_In_Plain_Text()
    {
        var message = await FailureAsync(new() { Status = 500, Body = "{}", RequestId = null });

        Assert.DoesNotContain(message, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain("x1b", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Provider_State_Is_Set_Up_Before_And_Torn_Down_After()
    {
        await using var provider = await Provider.StartAsync(new());

        Verify(provider);

        Assert.Equal([$"setup: {Example.State} (023)", $"teardown: {Example.State} (023)"], provider.States);
    }

    [Fact]
    public async Task A_Provider_State_That_Fails_Is_Reported_With_Its_Name_And_Status()
    {
        var message = await FailureAsync(new() { StateStatus = 409 });

        Assert.Contains($"Provider setup state change for '{Example.State}' has failed", message, StringComparison.Ordinal);
        Assert.Contains("409", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Provider_That_Is_Not_There_Fails()
    {
        // No process listens on port 1, and no system assigns it as a free port.
        var gone = new Uri("http://127.0.0.1:1/");
        using var verifier = new PactVerifier("provider").WithHttpEndpoint(gone).WithFileSource(folder.PactFile);
        var failure = Assert.Throws<PactVerificationFailedException>(verifier.Verify);

        Assert.Contains($"error sending request for url ({gone}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Provider_That_Takes_Too_Long_Fails()
    {
        await using var provider = await Provider.StartAsync(new() { Answers = false });

        using var verifier = Verifier(provider).WithRequestTimeout(TimeSpan.FromMilliseconds(100));
        var failure = Assert.Throws<PactVerificationFailedException>(verifier.Verify);

        Assert.Contains("error sending request", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Custom_Header_Takes_The_Place_Of_The_Pacts()
    {
        await using var provider = await Provider.StartAsync(new());

        using var verifier = Verifier(provider).WithCustomHeader("Authorization", "Bearer real");
        verifier.Verify();

        Assert.Equal(["/mappings/192.0.2.1?dry=yes Bearer real"], provider.Requests);
    }

    [Fact]
    public async Task A_Pact_File_That_Is_Missing_Fails()
    {
        await using var provider = await Provider.StartAsync(new());

        using var verifier = new PactVerifier("provider").WithHttpEndpoint(provider.Address).WithFileSource(new("/none.json"));
        var failure = Assert.Throws<PactVerificationFailedException>(verifier.Verify);

        Assert.Contains("Failed to load pact '/none.json'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("x1b", failure.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private PactVerifier Verifier(Provider provider) => new PactVerifier("provider")
        .WithHttpEndpoint(provider.Address)
        .WithFileSource(folder.PactFile)
        .WithProviderStateUrl(provider.StatesAddress);

    private void Verify(Provider provider)
    {
        using var verifier = Verifier(provider);
        verifier.Verify();
    }

    private async Task<string> FailureAsync(ProviderAnswer answer)
    {
        await using var provider = await Provider.StartAsync(answer);
        return Assert.Throws<PactVerificationFailedException>(() => Verify(provider)).Message;
    }
}
