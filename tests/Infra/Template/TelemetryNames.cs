using OriginCloudRegions.Api.Telemetry;

namespace OriginCloudRegions.Infra.Template;

internal static class TelemetryNames
{
    /// <summary>What the app calls itself where nobody names it; in the workspace, <c>AppRoleName</c> of all that it writes.</summary>
    public static string App { get; } =
        TelemetrySettings.Read(name => name == TelemetrySettings.OtlpEndpoint ? "http://127.0.0.1:4318" : null)!.ServiceName;
}
