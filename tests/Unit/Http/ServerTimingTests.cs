using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Core.Storage;
using OriginCloudRegions.Native.Http;

namespace OriginCloudRegions.Unit.Http;

public sealed class ServerTimingTests
{
    private readonly DefaultHttpContext context = new();

    [Fact]
    public void A_Request_Without_Storage_Calls_Says_So() =>
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", ServerTiming.Of(context));

    [Fact]
    public void Calls_For_Mappings_Are_Counted_With_Their_Milliseconds()
    {
        ServerTiming.CountForTable(context);
        StorageCalls.Current!.Add(2, TimeSpan.FromMilliseconds(2.14));
        Assert.Equal("table;dur=2.1;desc=\"2 calls\"", ServerTiming.Of(context));
    }

    [Fact]
    public void A_Call_For_The_Credential_Is_Told_Apart()
    {
        ServerTiming.CountForCredentials(context);
        StorageCalls.Current!.Add(1, TimeSpan.FromMilliseconds(1.5));
        ServerTiming.CountForTable(context);
        StorageCalls.Current!.Add(3, TimeSpan.FromMilliseconds(1234.5));
        Assert.Equal(
            "table;dur=1234.5;desc=\"3 calls\", credentials;dur=1.5;desc=\"1 calls\"", ServerTiming.Of(context));
    }

    [Fact]
    public void A_Remembered_Credential_Is_Not_Mentioned()
    {
        ServerTiming.CountForCredentials(context);
        ServerTiming.CountForTable(context);
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", ServerTiming.Of(context));
    }

    [Fact]
    public void Another_Requests_Calls_Do_Not_Count()
    {
        ServerTiming.CountForTable(context);
        ServerTiming.CountForTable(new DefaultHttpContext());
        StorageCalls.Current!.Add(1, TimeSpan.FromSeconds(1));
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", ServerTiming.Of(context));
    }
}
