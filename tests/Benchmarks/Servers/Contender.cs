using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Benchmarks.Servers;

/// <summary>A program that is measured as it is published.</summary>
/// <param name="Project">The project's folder, from the root of the checkout.</param>
/// <param name="Name">The name in a report.</param>
internal sealed record Contender(string Project, string Name)
{
    /// <summary>The checkout that contains the project.</summary>
    public string Checkout { get; init; } = Repository.Root;

    /// <summary>Name of its table of mappings.</summary>
    public string Table { get; init; } = "ByTheBook";

    /// <summary>Whether its callers reach it through the stand-in for the Functions host.</summary>
    public bool IsHosted { get; init; }

    /// <summary>Whether it is a baseline that waits longer after repeated conflicts.</summary>
    public bool BacksOff { get; init; }

    /// <summary>Whether it answers only <c>GET /</c>.</summary>
    public bool IsBare { get; init; }

    public string Folder => Path.Combine(Checkout, $"artifacts/publish/{Path.GetFileName(Project)}/release_linux-x64");

    public string Executable => Path.Combine(Folder, $"OriginCloudRegions.{Path.GetFileName(Project)}");
}
