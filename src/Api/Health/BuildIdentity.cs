using System.Reflection;

namespace OriginCloudRegions.Api.Health;

/// <summary>The informational version, <c>1.1.0+COMMIT</c> in a build from a git checkout.</summary>
internal sealed record BuildIdentity(string Version, string Commit)
{
    private const string Unknown = "unknown";

    public static BuildIdentity Current { get; } = Parse(
        typeof(BuildIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    public static BuildIdentity Parse(string informational) => informational.IndexOf('+') is var plus and > 0
        ? new BuildIdentity(informational[..plus], informational[(plus + 1)..])
        : new BuildIdentity(informational, Unknown);
}
