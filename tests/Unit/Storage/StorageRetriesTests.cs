using System.Net;
using Azure;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Storage;

public sealed class StorageRetriesTests
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
    public async Task Call_WhenStorageIsUnreachable_IsTriedThreeTimesAndThrows()
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, network.Tries);
    }

    [Fact]
    public async Task Call_CancelledDuringLastTry_ThrowsOperationCanceled()
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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindAsync(network, caller.Token));
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task CountOfStorageCalls_OfRetriedCall_IncludesEveryTry()
    {
        using var network = AnsweringHandler.With(HttpStatusCode.InternalServerError);
        var calls = new StorageCalls();
        calls.Attach();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal(3, calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, true, 3)]
    [InlineData(HttpStatusCode.GatewayTimeout, true, 3)]
    [InlineData(HttpStatusCode.InternalServerError, false, 1)]
    [InlineData(HttpStatusCode.GatewayTimeout, false, 1)]
    public async Task StorageWrite_AnsweredWith500Or504_IsResentOnlyIfResendIsSafe(HttpStatusCode status, bool canResend, int tries)
    {
        using var network = AnsweringHandler.With(status);
        await AssertWriteFailsAsync(network, canResend, tries, isAnswerLost: true);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true, 3, false)]
    [InlineData(HttpRequestError.ConnectionError, false, 3, false)]
    [InlineData(HttpRequestError.ResponseEnded, true, 3, true)]
    [InlineData(HttpRequestError.ResponseEnded, false, 1, true)]
    [InlineData(HttpRequestError.Unknown, true, 3, true)]
    public async Task StorageWrite_WithNetworkError_IsResentOnlyIfResendIsSafeOrNothingWasSent(
        HttpRequestError error, bool canResend, int tries, bool isAnswerLost)
    {
        using var network = new AnsweringHandler(() => throw new HttpRequestException(error));
        await AssertWriteFailsAsync(network, canResend, tries, isAnswerLost);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Write_ToBusyStorage_IsResent10TimesAndReportedAsNotApplied(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        Assert.True((await AssertWriteFailsAsync(network, canResend: false, tries: 11, isAnswerLost: false)).IsBusy);
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
    public void PauseBetweenTries_DoublesUpToHalfASecond(int tries, int shortest, int longest) =>
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
    public async Task Call_AnsweredWithStatus_ThrowsStorageUnavailableOnlyForTemporaryErrors(int status, bool isTemporary)
    {
        using var network = AnsweringHandler.With((HttpStatusCode)status);
        Assert.Equal(isTemporary, await Record.ExceptionAsync(() => FindAsync(network)) is StorageUnavailableException);
    }

    private static async Task<StorageUnavailableException> AssertWriteFailsAsync(
        AnsweringHandler network, bool canResend, int tries, bool isAnswerLost)
    {
        var write = new TableWrite(canResend);
        using var scope = write.Begin();
        var unavailable = await Assert.ThrowsAsync<StorageUnavailableException>(() => FindAsync(network));
        Assert.Equal((tries, isAnswerLost), (network.Tries, write.IsAnswerLost));
        return unavailable;
    }

    private static Task<Credential?> FindAsync(AnsweringHandler network, CancellationToken? cancellation = null) =>
        new TableCredentialStore(ServiceOver.Network(network))
            .FindAsync(CredentialId.OfToken("token"), cancellation ?? CancellationToken.None);
}
