using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Native;

namespace OriginCloudRegions.Unit.Native;

public sealed class ServerAddressTests
{
    private const string Port = ServerAddress.HandlerPort;
    private const string Listen = ServerAddress.Listen;

    [Theory]
    [InlineData(null, null, "127.0.0.1:7071", false)]
    [InlineData(" ", "", "127.0.0.1:7071", false)]
    [InlineData("1", null, "127.0.0.1:1", true)]
    [InlineData("65535", null, "127.0.0.1:65535", true)]
    [InlineData(null, "0.0.0.0:8080", "0.0.0.0:8080", false)]
    [InlineData(null, "[::1]:8080", "[::1]:8080", false)]
    public void Read_OfValidSettings_ReturnsAddress(string? port, string? listen, string address, bool isBehindHost)
    {
        Assert.Equal(address, $"{ServerAddress.Read(Settings(port, listen))}");
        Assert.Equal(isBehindHost, ServerAddress.IsBehindHost(Settings(port, listen)));
    }

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
    public void Read_OfInvalidSetting_ThrowsAndNamesSettingAndRule(
        string? port, string? listen, string setting, string rule)
    {
        var failure = Assert.Throws<SettingException>(() => ServerAddress.Read(Settings(port, listen)));

        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
    }

    private static Func<string, string?> Settings(string? port, string? listen) =>
        name => name == Port ? port : name == Listen ? listen : null;
}
