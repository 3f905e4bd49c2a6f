using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Http;

public sealed class ServerTimingTests
{
    private readonly ServerTiming timing = new();

    [Fact]
    public void ToString_WithoutStorageCalls_ShowsZeroTableCalls()
    {
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", $"{timing}");
        timing.CountForCredentials();
        timing.CountForTable();

        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", $"{timing}");
    }

    [Fact]
    public void ToString_WithStorageCalls_ShowsCountAndMillisecondsOfTableAndCredentials()
    {
        timing.CountForCredentials();
        StorageCalls.Add(TimeSpan.FromMilliseconds(1.5));
        timing.CountForTable();
        StorageCalls.Add(TimeSpan.FromMilliseconds(1230));
        StorageCalls.Add(TimeSpan.FromMilliseconds(4));
        StorageCalls.Add(TimeSpan.FromMilliseconds(0.54));

        Assert.Equal("table;dur=1234.5;desc=\"3 calls\", credentials;dur=1.5;desc=\"1 calls\"", $"{timing}");
        Assert.Equal(4, timing.Calls);
    }

    [Fact]
    public void ToString_WhenOnlyAnotherRequestMadeCalls_ShowsZeroCalls()
    {
        timing.CountForTable();
        new ServerTiming().CountForTable();
        StorageCalls.Add(TimeSpan.FromSeconds(1));

        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", $"{timing}");
    }
}
