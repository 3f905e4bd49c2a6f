using System.CommandLine;
using OriginCloudRegions.Cli.Output;
using OriginCloudRegions.Cli.Plans;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Files;

/// <summary><c>FILE</c> and <c>--format</c>: the file of mappings that a command reads.</summary>
internal sealed class MappingFile
{
    private const string StandardInput = "-";

    private readonly Argument<string> path = new("FILE")
    {
        Description = "Mappings as CSV, JSON or JSON lines; - is standard input.",
    };

    private readonly Option<FileFormat?> format = new("--format")
    {
        Description = "csv, json or jsonl. The default is the ending of the file's name, and csv for standard input.",
        HelpName = "csv|json|jsonl",
        CustomParser = argument => Words.Read<FileFormat>(argument, "--format"),
        CompletionSources = { "csv", "json", "jsonl" },
    };

    public MappingFile() => format.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: "terraform" }])
        {
            result.AddError("--format must be csv, json or jsonl: Terraform is only exported.");
        }
    });

    public void AddTo(Command command)
    {
        command.Arguments.Add(path);
        command.Options.Add(format);
    }

    public string Name(ParseResult parsed) => IsStandardInput(parsed) ? "standard input" : parsed.GetRequiredValue(path);

    public bool IsStandardInput(ParseResult parsed) => parsed.GetRequiredValue(path) == StandardInput;

    /// <summary>The word for one numbered part of the file.</summary>
    public string Part(ParseResult parsed) => Format(parsed) == FileFormat.Json ? "item" : "line";

    /// <summary>Reads all of the file, its bad lines included.</summary>
    public async Task ReadAsync(ParseResult parsed, DesiredState desired, CancellationToken cancellation)
    {
        var format = Format(parsed);
        await using var file = IsStandardInput(parsed)
            ? Console.OpenStandardInput()
            : File.OpenRead(parsed.GetRequiredValue(path));
        await (format switch
        {
            FileFormat.Json => JsonMappings.ReadAsync(file, desired, cancellation),
            FileFormat.Jsonl => JsonLines.ReadAsync(file, desired, cancellation),
            _ => CsvMappings.ReadAsync(file, desired, cancellation),
        });
        if (desired.IsEmpty && file is FileStream { Length: 0 })
        {
            throw new RefusedException($"{Name(parsed)} is empty.");
        }
    }

    private FileFormat Format(ParseResult parsed) => parsed.GetValue(format) is { } named
        ? named
        : IsStandardInput(parsed) ? FileFormat.Csv : Path.GetExtension(parsed.GetRequiredValue(path)).ToLowerInvariant() switch
        {
            ".csv" => FileFormat.Csv,
            ".json" => FileFormat.Json,
            ".jsonl" or ".ndjson" => FileFormat.Jsonl,
            _ => throw new RefusedException("The file's name tells no format: pass --format.", ExitCode.Usage),
        };
}
