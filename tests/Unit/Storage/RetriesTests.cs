using System.Net;
using Azure;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Storage;

public sealed class RetriesTests
{
    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Call_AnsweredWithFault_IsTriedThreeTimesAndThrows(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        var unavailable = await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal((3, false), (network.Tries, unavailable.IsBusy));
    }

    [Fact]
    public async Task Call_WithoutNetwork_IsTriedThreeTimesAndThrows()
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, network.Tries);
    }

    [Fact]
    public async Task Call_CancelledDuringLastTry_IsCancelled()
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
    public async Task StorageCalls_OfRetriedCall_CountEveryTry()
    {
        using var network = AnsweringHandler.With(HttpStatusCode.InternalServerError);
        var calls = new StorageCalls();
        calls.Attach();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task IsAnswerLost_AfterFault_IsTrue(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        Assert.True(await IsAnswerLostAsync(network));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task IsAnswerLost_AfterNetworkError_IsTrueIfConnectionExisted(HttpRequestError error, bool lost)
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException(error));
        Assert.Equal(lost, await IsAnswerLostAsync(network));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task UnguardedWrite_AfterLostAnswer_IsNotResent(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        Assert.Equal(1, await TriesOfOnceAsync(network));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 3)]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    public async Task UnguardedWrite_WithoutConnection_IsResent(HttpRequestError error, int tries)
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException(error));
        Assert.Equal(tries, await TriesOfOnceAsync(network));
    }

    [Fact]
    public async Task Find_OfMissingCredential_MakesOneCall()
    {
        using var network = AnsweringHandler.With(HttpStatusCode.NotFound);
        Assert.Null(await FindAsync(network));
        Assert.Equal(1, network.Tries);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Call_AnsweredWithRefusal_IsNotRetried(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() => FindAsync(network));
        Assert.Equal(((int)status, 1), (failure.Status, network.Tries));
    }

    [Theory]
    [InlineData(1, 40, 60)]
    [InlineData(2, 80, 120)]
    [InlineData(3, 160, 240)]
    [InlineData(10, 400, 600)]
    public void Pause_AfterTry_DoublesUpToHalfASecond(int tries, int shortest, int longest) =>
        Assert.InRange(StorageRetries.Pauses.GetNextDelay(null, tries).TotalMilliseconds, shortest, longest);

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
    public void IsFault_OfStatus_IsTrueIfRetryMaySucceed(int status, bool fault) =>
        Assert.Equal(fault, StorageRetries.IsFault(status));

    private static async Task<int> TriesOfOnceAsync(AnsweringHandler network)
    {
        using var tries = new TableWrite(CanResend: false).Begin();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        return network.Tries;
    }

    private static async Task<bool> IsAnswerLostAsync(AnsweringHandler network)
    {
        var write = new TableWrite(CanResend: true);
        using var tries = write.Begin();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, network.Tries);
        return write.IsAnswerLost;
    }

    private static Task<Credential?> FindAsync(AnsweringHandler network) => FindUntilAsync(network, CancellationToken.None);

    private static Task<Credential?> FindUntilAsync(AnsweringHandler network, CancellationToken cancellation) =>
        new TableCredentialStore(ServiceOver.Network(network)).FindAsync(CredentialId.OfToken("token"), cancellation);
}
