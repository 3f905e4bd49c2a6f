using System.CommandLine;

namespace OriginCloudRegions.Cli.Running;

internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    public IReadOnlyList<(int Code, string Meaning)> ExitCodes { get; set; } = [];
}
