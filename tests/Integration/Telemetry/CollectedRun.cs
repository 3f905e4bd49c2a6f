namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>The app with a collector that receives all its telemetry when the app stops.</summary>
public abstract class CollectedRun : RunningApp
{
    protected CollectedRun(TableStorage storage, params IEnumerable<(string Name, string Value)> settings)
        : this(storage, OtlpCollector.Start(), settings)
    {
    }

    private CollectedRun(TableStorage storage, OtlpCollector collector, IEnumerable<(string Name, string Value)> settings)
        : base(storage, new([.. collector.SettingsUntilStop, .. settings.ToDictionary()])) =>
        Collector = collector;

    internal OtlpCollector Collector { get; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SendAsync();
        await StopAsync();
        await Collector.DisposeAsync();
    }

    protected abstract Task SendAsync();
}
