using System.Globalization;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host.Files;

/// <summary>The supported parts of <c>host.json</c>, with the defaults of the real host.</summary>
internal sealed record HostJson
{
    private const string TimeoutSetting = "AzureFunctionsJobHost__functionTimeout";

    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    public ExtensionsSection Extensions { get; init; } = new();

    public HandlerSection? CustomHandler { get; init; }

    public string RoutePrefix => Extensions.Http.RoutePrefix.Trim('/');

    public HostJson With(IReadOnlyDictionary<string, string> settings)
    {
        if (!settings.TryGetValue(TimeoutSetting, out var text))
        {
            return this;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero
            ? this with { FunctionTimeout = timeout }
            : throw new LocalFailure($"The setting {TimeoutSetting} is {text}: it must be a time span above zero, such as 00:05:00.");
    }

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
