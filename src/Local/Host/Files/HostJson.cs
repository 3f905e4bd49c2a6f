namespace OriginCloudRegions.Local.Host.Files;

/// <summary>The parts of <c>host.json</c> that this host heeds, with the real host's defaults.</summary>
internal sealed record HostJson
{
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    public ExtensionsSection Extensions { get; init; } = new();

    public HandlerSection? CustomHandler { get; init; }

    public string RoutePrefix => Extensions.Http.RoutePrefix.Trim('/');

    internal sealed record ExtensionsSection
    {
        public HttpSection Http { get; init; } = new();
    }

    internal sealed record HttpSection
    {
        public string RoutePrefix { get; init; } = "api";
    }

    internal sealed record HandlerSection
    {
        public DescriptionSection Description { get; init; } = new();

        public bool EnableProxyingHttpRequest { get; init; }
    }

    internal sealed record DescriptionSection
    {
        public string DefaultExecutablePath { get; init; } = "";

        public string WorkingDirectory { get; init; } = "";

        public IReadOnlyList<string> Arguments { get; init; } = [];
    }
}
