using System.CommandLine;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Files;

internal abstract class MappingSource
{
    private const string StandardInput = "-";

    public string Name(ParseResult parsed) => IsStandardInput(parsed) ? "standard input" : Path(parsed);

    public bool IsStandardInput(ParseResult parsed) => Path(parsed) == StandardInput;

    public abstract string Part(ParseResult parsed);

    /// <summary>Reads the whole file, even after invalid lines.</summary>
    /// <exception cref="RefusedException">The file is unreadable or of another kind.</exception>
    public abstract Task ReadAsync(ParseResult parsed, DesiredState desired, CancellationToken cancellation);

    protected abstract string Path(ParseResult parsed);

    protected Stream Open(ParseResult parsed) =>
        IsStandardInput(parsed) ? Console.OpenStandardInput() : UserFile.Open(Path(parsed), File.OpenRead);
}
