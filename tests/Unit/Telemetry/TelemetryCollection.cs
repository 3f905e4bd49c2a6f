namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Runs tests in turn that turn instruments of the process on or off.</summary>
[CollectionDefinition(Name)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
