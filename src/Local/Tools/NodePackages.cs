using System.Collections;

namespace OriginCloudRegions.Local.Tools;

/// <summary>Installs the packages of <c>package.json</c> when they are missing or older than the lock file.</summary>
internal static class NodePackages
{
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public static async Task EnsureAsync(string root, Action<string> progress, CancellationToken stop)
    {
        await Node.RequireAsync(stop);
        if (AreCurrent(root))
        {
            return;
        }

        // Several test assemblies start at the same time, and npm cannot share a folder.
        using var taken = await FileLock.WaitAsync(Path.Combine(root, ".local", "npm.lock"), stop);
        if (!AreCurrent(root))
        {
            progress("Installing the npm packages (npm ci) ...");
            await InstallAsync(root, progress, stop);
        }
    }

    private static bool AreCurrent(string root)
    {
        var installed = Path.Combine(root, "node_modules", ".package-lock.json");
        return File.Exists(installed)
            && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(root, "package-lock.json"));
    }

    private static async Task InstallAsync(string root, Action<string> progress, CancellationToken stop)
    {
        await using var npm = Start(root, progress);
        var exitCode = await npm.Exited.WaitAsync(stop);
        if (exitCode != 0)
        {
            throw new LocalFailure($"npm ci failed with exit code {exitCode}: fix the error above and run this again.");
        }
    }

    private static ChildProcess Start(string root, Action<string> progress)
    {
        // Passes the whole environment, because npm may need its proxies and certificates.
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        try
        {
            return ChildProcess.Start(
                Npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], root, environment, line => progress($"  {line}"));
        }
        catch (LocalFailure failure)
        {
            throw new LocalFailure(
                "npm is needed to install Azurite and is not installed: install it with Node.js and run this again.", failure);
        }
    }
}
