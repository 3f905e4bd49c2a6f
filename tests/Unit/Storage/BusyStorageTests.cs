using System.Net;
using Azure.Core.Pipeline;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Unit.Storage;

public sealed class BusyStorageTests
{
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Write_ToBusyStorage_IsResentTenTimesAndCertainlyNotApplied(HttpStatusCode status)
    {
        using var network = AnsweringHandler.With(status);
        var service = new TableService(
            new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }, new HttpClientTransport(network));
        var write = new TableWrite(CanResend: false);
        using var tries = write.Begin();

        var unavailable = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => service.ProbeAsync(TestContext.Current.CancellationToken));

        Assert.Equal((11, false, true), (network.Tries, write.IsAnswerLost, unavailable.IsBusy));
    }
}
