namespace OriginCloudRegions.Local.Host.Worker;

/// <summary>The supported parts of <c>worker.config.json</c>.</summary>
internal sealed record WorkerConfigJson
{
    public DescriptionSection Description { get; init; } = new();

    internal sealed record DescriptionSection
    {
        public string DefaultExecutablePath { get; init; } = "";

        public string DefaultWorkerPath { get; init; } = "";

        public IReadOnlyList<string> Arguments { get; init; } = [];
    }
}
