using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

internal static class AppEnvironment
{
    /// <summary>The environment of the app: the machine's, the host's own, the app settings, and what the protocol sets.</summary>
    public static Dictionary<string, string> Build(
        IReadOnlyDictionary<string, string> settings, params ReadOnlySpan<(string Name, string Value)> protocol)
    {
        var environment = MachineEnvironment.Read();
        environment["ASPNETCORE_URLS"] = "http://+:80";
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        foreach (var (name, value) in protocol)
        {
            environment[name] = value;
        }

        return environment;
    }
}
