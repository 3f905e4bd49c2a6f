using System.Net;
using System.Net.Http.Json;

namespace OriginCloudRegions.Contract.ProviderSide;

public sealed class ProviderStateServerTests : IAsyncLifetime
{
    private readonly List<string> setUp = [];
    private ProviderStateServer server = null!;

    public async ValueTask InitializeAsync() => server = await ProviderStateServer.StartAsync(new Dictionary<string, Func<Task>>
    {
        ["good"] = () => SetUpAsync("good"),
        ["bad"] = () => throw new TimeoutException("The storage sleeps."),
    });

    [Fact]
    public async Task A_Known_State_Is_Set_Up()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync("good"));
        Assert.Equal(["good"], setUp);
    }

    [Theory]
    [InlineData("", "setup")]
    [InlineData("good", "teardown")]
    public async Task Nothing_Is_Done_For_No_State_And_To_Tear_Down(string state, string action)
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(state, action));
        Assert.Empty(setUp);
    }

    [Fact]
    public async Task An_Unknown_State_Is_Refused_And_Named()
    {
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("odd"));
        Assert.Equal(["Nothing sets up the provider state 'odd': add it to ProviderStates."], server.TakeFailures());
    }

    [Fact]
    public async Task A_Failure_Is_Kept_Until_It_Is_Asked_For_And_No_5xx_That_Would_Be_Tried_Again()
    {
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync("bad"));
        var failure = Assert.Single(server.TakeFailures());
        Assert.Contains("System.TimeoutException: The storage sleeps.", failure, StringComparison.Ordinal);
        Assert.Empty(server.TakeFailures());
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task SetUpAsync(string state)
    {
        setUp.Add(state);
        return Task.CompletedTask;
    }

    private async Task<HttpStatusCode> PostAsync(string state, string action = "setup")
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.PostAsJsonAsync(
            server.Address, new { state, @params = new { }, action }, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
