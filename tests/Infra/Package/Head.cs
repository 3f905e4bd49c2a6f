using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Infra.Package;

/// <summary>A head of the API, as infra/package.sh names it.</summary>
/// <param name="Name">worker or native.</param>
/// <param name="Project">The folder below src.</param>
internal sealed record Head(string Name, string Project)
{
    public static Head Worker { get; } = new("worker", "Functions");

    public static Head Native { get; } = new("native", "Native");

    public static IReadOnlyList<Head> All { get; } = [Worker, Native];

    /// <summary>The names of all heads, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(head => head.Name)];

    /// <summary>The folder of the tests' own build.</summary>
    public string Build => BuildFolder.Of(Project);

    /// <summary>The file in which NuGet records the packages of the build.</summary>
    public string Assets => Path.Combine(Repository.Root, "artifacts", "obj", Project, "project.assets.json");

    public static Head Of(string name) => All.Single(head => head.Name == name);
}
