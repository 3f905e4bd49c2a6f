using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Native;

namespace OriginCloudRegions.Unit.Native;

public sealed class ServerAddressTests
{
    private const string Port = ServerAddress.HandlerPort;
    private const string Listen = ServerAddress.Listen;

    [Theory]
    [InlineData(null, null, "127.0.0.1:7071")]
    [InlineData(" ", "", "127.0.0.1:7071")]
    [InlineData("1", null, "127.0.0.1:1")]
    [InlineData("65535", null, "127.0.0.1:65535")]
    [InlineData(null, "0.0.0.0:8080", "0.0.0.0:8080")]
    [InlineData(null, "[::1]:8080", "[::1]:8080")]
    public void Read_WithValidSettings_ReturnsAddress(string? port, string? listen, string address) =>
        Assert.Equal(address, $"{Read(port, listen)}");

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(" ", null, false)]
    [InlineData(null, "0.0.0.0:8080", false)]
    [InlineData("8080", null, true)]
    public void IsBehindHost_FollowsThePortOfTheHost(string? port, string? listen, bool isBehindHost) =>
        Assert.Equal(isBehindHost, ServerAddress.IsBehindHost(name => name == Port ? port : name == Listen ? listen : null));

    [Theory]
    [InlineData("0", null, Port, "1 to 65535")]
    [InlineData("65536", null, Port, "1 to 65535")]
    [InlineData("-1", null, Port, "whole number")]
    [InlineData(" 10", null, Port, "whole number")]
    [InlineData("ten", null, Port, "whole number")]
    [InlineData(null, "8080", Listen, "an IP address and a port")]
    [InlineData(null, "127.0.0.1", Listen, "an IP address and a port")]
    [InlineData(null, "127.0.0.1:0", Listen, "an IP address and a port")]
    [InlineData(null, "localhost:8080", Listen, "an IP address and a port")]
    [InlineData("8080", "127.0.0.1:8080", Listen, "are both set")]
    public void Read_WithInvalidSetting_NamesSettingAndRule(string? port, string? listen, string setting, string rule)
    {
        var failure = Assert.Throws<SettingException>(() => Read(port, listen));

        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
    }

    private static System.Net.IPEndPoint Read(string? port, string? listen) =>
        ServerAddress.Read(name => name == Port ? port : name == Listen ? listen : null);
}
