using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>Publishes contenders as they would be deployed.</summary>
internal static class Publishing
{
    public static async Task RunAsync(IEnumerable<Contender> contenders)
    {
        foreach (var (project, checkout) in contenders.Select(contender => (contender.Project, contender.Checkout)).Distinct())
        {
            await PublishAsync(project, checkout);
        }
    }

    private static async Task PublishAsync(string project, string checkout)
    {
        Console.WriteLine($"Publishing {project} ...");
        var output = new LastLines();
        await using var publish = ChildProcess.Start(
            "dotnet",
            ["publish", project, "-c", "Release", "-r", "linux-x64", "--nologo", "-v", "quiet"],
            checkout,
            MachineEnvironment.Read(),
            output.Add);
        if (await publish.Exited != 0)
        {
            throw new LocalFailure($"{project} could not be published:\n{output}");
        }
    }
}
