using OriginCloudRegions.Api.Telemetry;

namespace OriginCloudRegions.Infra.Template;

internal static class TelemetryNames
{
    /// <summary>Default name of the app in telemetry; in the workspace, <c>AppRoleName</c> of its rows.</summary>
    public static string App { get; } =
        TelemetrySettings.Read(name => name == TelemetrySettings.OtlpEndpoint ? "http://127.0.0.1:4318" : null)!.ServiceName;
}
