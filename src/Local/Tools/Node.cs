namespace OriginCloudRegions.Local.Tools;

internal static class Node
{
    private const int OldestVersion = 20;

    public const string Executable = "node";

    public static async Task RequireAsync(CancellationToken stop)
    {
        var version = await VersionAsync(stop);
        if (version is null || version.Major < OldestVersion)
        {
            var found = version is null ? "is not installed" : $"{version} is too old";
            throw new LocalFailure(
                $"The local table storage needs Node.js {OldestVersion} or newer, but node {found}: "
                + "install it from your package manager and run this again.");
        }
    }

    private static async Task<Version?> VersionAsync(CancellationToken stop)
    {
        try
        {
            Version? version = null;
            await using var node = ChildProcess.Start(
                Executable, ["--version"], Environment.CurrentDirectory, MachineEnvironment.Read(),
                line => version ??= Version.TryParse(line.TrimStart('v'), out var parsed) ? parsed : null);
            await node.Exited.WaitAsync(stop);
            return version;
        }
        catch (LocalFailure)
        {
            return null;
        }
    }
}
