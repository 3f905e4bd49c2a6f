using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Local.Host;

internal static class AppEnvironment
{
    // Merges variables of the machine, the host, the app settings and the protocol. Later values override earlier ones.
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
