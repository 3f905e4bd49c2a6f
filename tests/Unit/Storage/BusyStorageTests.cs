using System.Net;
using OriginCloudRegions.Core;
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
        var write = new TableWrite(CanResend: false);
        using var tries = write.Begin();

        var unavailable = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => ServiceOver.Network(network).ProbeAsync(TestContext.Current.CancellationToken));

        Assert.Equal((11, false, true), (network.Tries, write.IsAnswerLost, unavailable.IsBusy));
    }
}
