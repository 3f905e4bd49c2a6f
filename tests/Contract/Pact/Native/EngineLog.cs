using System.Text.RegularExpressions;

namespace OriginCloudRegions.Contract.PactNet.Native;

internal static partial class EngineLog
{
    /// <summary>The message and, where there is any, the engine's log.</summary>
    public static string AddTo(string message, string log) =>
        string.IsNullOrWhiteSpace(log) ? message : $"{message}\n\nThe engine's log:\n{Colours().Replace(log, "").Trim()}";

    // The engine escapes the escape character itself.
    [GeneratedRegex(@"(\\x1b|\x1b)\[[0-9;]*m")]
    private static partial Regex Colours();
}
