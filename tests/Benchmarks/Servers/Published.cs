using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>The executables that are measured, published as they would be deployed.</summary>
internal sealed record Published(string Ours, string Book, string Bare)
{
    public static async Task<Published> PrepareAsync() => new(
        await PublishAsync("src/Native"),
        await PublishAsync("tests/Benchmarks/Baselines/ByTheBook", "--self-contained"),
        await PublishAsync("tests/Benchmarks/Baselines/Bare"));

    private static async Task<string> PublishAsync(string project, params string[] more)
    {
        var name = Path.GetFileName(project);
        Console.WriteLine($"Publishing {name} ...");
        var output = new List<string>();
        await using var publish = ChildProcess.Start(
            "dotnet",
            ["publish", project, "-c", "Release", "-r", "linux-x64", "--nologo", "-v", "quiet", .. more],
            Repository.Root,
            MachineEnvironment.Read(),
            line =>
            {
                lock (output)
                {
                    output.Add(line);
                }
            });
        if (await publish.Exited != 0)
        {
            throw new LocalFailure($"{project} could not be published:\n{string.Join('\n', output)}");
        }

        return Path.Combine(Repository.Root, $"artifacts/publish/{name}/release_linux-x64/OriginCloudRegions.{name}");
    }
}
