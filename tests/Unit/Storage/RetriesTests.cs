using System.Net;
using Azure;
using Azure.Core.Pipeline;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class RetriesTests
{
    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_Fault_Is_Tried_Three_Times_And_Then_Storage_Is_Unavailable(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, network.Tries);
    }

    [Fact]
    public async Task A_Network_That_Fails_Is_Tried_Three_Times_And_Then_Storage_Is_Unavailable()
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, network.Tries);
    }

    [Fact]
    public async Task A_Caller_Whose_Time_Is_Up_At_The_Last_Try_Has_Ended_The_Call()
    {
        using var caller = new CancellationTokenSource();
        var tries = 0;
        using var network = new AnsweringHandler(() =>
        {
            if (++tries == 3)
            {
                caller.Cancel();
            }

            throw new HttpRequestException("no route");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindUntilAsync(network, caller.Token));
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task Every_Try_Counts_As_A_Call()
    {
        using var network = AnsweringHandler.With(HttpStatusCode.ServiceUnavailable);
        var calls = new StorageCalls();
        calls.Attach();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, calls.Count);
    }

    /// <summary>429 and 503 say that storage did not begin. Of a connection that never came about it has not heard.</summary>
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 0)]
    [InlineData(HttpStatusCode.InternalServerError, 3)]
    [InlineData(HttpStatusCode.GatewayTimeout, 3)]
    public async Task A_Try_Is_Lost_Where_Its_Status_Leaves_Open_What_Became_Of_It(HttpStatusCode status, int lost)
    {
        using var network = AnsweringHandler.With(status);
        Assert.Equal(lost, await LostAsync(network));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 0)]
    [InlineData(HttpRequestError.ResponseEnded, 3)]
    [InlineData(HttpRequestError.Unknown, 3)]
    public async Task A_Try_Is_Lost_Where_The_Connection_Ended_After_It_Had_Begun(HttpRequestError error, int lost)
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException(error));
        Assert.Equal(lost, await LostAsync(network));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 3)]
    [InlineData(HttpStatusCode.TooManyRequests, 3)]
    [InlineData(HttpStatusCode.InternalServerError, 1)]
    [InlineData(HttpStatusCode.GatewayTimeout, 1)]
    public async Task What_Is_To_Be_Carried_Out_Once_Is_Not_Tried_Again_Where_It_May_Have_Been(HttpStatusCode status, int tries)
    {
        using var network = AnsweringHandler.With(status);
        Assert.Equal(tries, await TriesOfOnceAsync(network));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 3)]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    public async Task What_Is_To_Be_Carried_Out_Once_Is_Tried_Again_Where_No_Connection_Came_About(HttpRequestError error, int tries)
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException(error));
        Assert.Equal(tries, await TriesOfOnceAsync(network));
    }

    [Fact]
    public async Task A_Credential_That_Is_Not_There_Is_Asked_For_Once()
    {
        using var network = AnsweringHandler.With(HttpStatusCode.NotFound);
        Assert.Null(await FindAsync(network));
        Assert.Equal(1, network.Tries);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_Refusal_Is_Not_Tried_Again_And_Is_No_Lack_Of_Storage(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() => FindAsync(network));
        Assert.Equal(((int)status, 1), (failure.Status, network.Tries));
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(404, false)]
    [InlineData(407, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(412, false)]
    [InlineData(428, false)]
    [InlineData(429, true)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public void Only_What_May_Succeed_Later_Is_A_Fault(int status, bool fault) =>
        Assert.Equal(fault, StorageFaultsPolicy.IsFault(status));

    private static async Task<int> TriesOfOnceAsync(AnsweringHandler network)
    {
        using var once = StorageRetries.Once();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        return network.Tries;
    }

    private static async Task<int> LostAsync(AnsweringHandler network)
    {
        var calls = new StorageCalls();
        calls.Attach();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        return calls.Lost;
    }

    private static Task<Credential?> FindAsync(AnsweringHandler network) => FindUntilAsync(network, CancellationToken.None);

    private static async Task<Credential?> FindUntilAsync(AnsweringHandler network, CancellationToken cancellation)
    {
        var service = new TableService(
            new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" },
            new HttpClientTransport(network));
        return await new TableCredentialStore(service).FindAsync(CredentialId.OfToken("token"), cancellation);
    }
}
