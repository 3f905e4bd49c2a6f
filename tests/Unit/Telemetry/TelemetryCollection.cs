namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Runs these tests one after another, because they switch instruments of the process on or off.</summary>
[CollectionDefinition(Name)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
