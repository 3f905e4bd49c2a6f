namespace OriginCloudRegions.Local.Host.Worker;

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
