using System.Globalization;
using System.Net;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Native;

internal static class ServerAddress
{
    /// <summary>The port that the Functions host sets.</summary>
    public const string HandlerPort = "FUNCTIONS_CUSTOMHANDLER_PORT";

    // An address and a port, such as 0.0.0.0:8080, for a server without a Functions host.
    public const string Listen = "Server__Listen";

    private static readonly IPEndPoint Default = new(IPAddress.Loopback, 7071);

    /// <exception cref="SettingException">A setting is invalid, or both are set.</exception>
    public static IPEndPoint Read(Func<string, string?> environment) => (Setting.Text(environment, HandlerPort), Setting.Text(environment, Listen)) switch
    {
        (null, null) => Default,
        ({ } port, null) => new IPEndPoint(IPAddress.Loopback, PortOf(port)),
        (null, { } address) => EndPointOf(address),
        _ => throw new SettingException(
            $"{Listen} and {HandlerPort} are both set: remove {Listen}, because a Functions host sets {HandlerPort}."),
    };

    public static bool IsBehindHost(Func<string, string?> environment) => Setting.Text(environment, HandlerPort) is not null;

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw new SettingException($"{HandlerPort} must be a whole number from 1 to 65535; it is \"{text}\".");

    private static IPEndPoint EndPointOf(string text) =>
        IPEndPoint.TryParse(text, out var address) && address.Port > 0
            ? address
            : throw new SettingException($"{Listen} must be an IP address and a port, such as 0.0.0.0:8080; it is \"{text}\".");
}
