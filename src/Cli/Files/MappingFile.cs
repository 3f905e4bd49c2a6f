using System.CommandLine;
using System.CommandLine.Parsing;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Files;

/// <summary><c>FILE</c> and <c>--format</c>: the file of mappings that a command reads.</summary>
internal sealed class MappingFile : MappingSource
{
    private readonly Argument<string> path = new("FILE")
    {
        Description = "Mappings as CSV, JSON or JSON lines; - is standard input.",
    };

    private readonly WordOption<FileFormat> format = new("--format", [], FileFormat.Csv, FileFormat.Json, FileFormat.Jsonl)
    {
        Description = "csv, json or jsonl. The default is the ending of the file's name, and csv for standard input.",
    };

    /// <param name="required">False for a command that has another source and checks that one is given.</param>
    public MappingFile(bool required = true) => path.Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne;

    public void AddTo(Command command)
    {
        command.Arguments.Add(path);
        command.Options.Add(format);
    }

    public bool IsGiven(CommandResult result) => result.GetResult(path) is { Tokens.Count: > 0 };

    public bool HasFormat(CommandResult result) => result.GetResult(format) is { Implicit: false };

    public override string Part(ParseResult parsed) => Format(parsed) == FileFormat.Json ? "item" : "line";

    public override async Task ReadAsync(ParseResult parsed, DesiredState desired, CancellationToken cancellation)
    {
        var format = Format(parsed);
        await using var file = Open(parsed);
        await (format switch
        {
            FileFormat.Json => JsonMappings.ReadAsync(Name(parsed), file, desired, cancellation),
            FileFormat.Jsonl => JsonLines.ReadAsync(file, desired, cancellation),
            _ => CsvMappings.ReadAsync(file, desired, cancellation),
        });
    }

    protected override string Path(ParseResult parsed) => parsed.GetRequiredValue(path);

    private FileFormat Format(ParseResult parsed) => HasFormat(parsed.CommandResult)
        ? parsed.GetValue(format)
        : IsStandardInput(parsed) ? FileFormat.Csv : System.IO.Path.GetExtension(Path(parsed)).ToLowerInvariant() switch
        {
            ".csv" => FileFormat.Csv,
            ".json" => FileFormat.Json,
            ".jsonl" or ".ndjson" => FileFormat.Jsonl,
            _ => throw new RefusedException($"{Path(parsed)} ends with none of .csv, .json, .jsonl and .ndjson: pass --format.", ExitCode.Usage),
        };
}
