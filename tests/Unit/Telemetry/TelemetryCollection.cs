namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Tests that listen to the process's instruments run one after another: each decides which of them are on.</summary>
[CollectionDefinition(Name)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
