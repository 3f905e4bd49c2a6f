using System.Runtime.CompilerServices;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>Reads a backup as often as needed. Only one zone at a time is in memory.</summary>
internal sealed class BackupReader(string path, Stream file) : IDisposable
{
    public static BackupReader Open(string path) => new(path, UserFile.Open(path, name => new FileStream(name, new FileStreamOptions
    {
        BufferSize = 1 << 16,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    })));

    /// <summary>Returns the parts in order. Only the last line shows whether the file is complete.</summary>
    /// <exception cref="RefusedException">The file is not a complete, unchanged backup.</exception>
    public async IAsyncEnumerable<BackupPart> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        file.Position = 0;
        using var lines = new NumberedLines(path, file);
        await ReadHeaderAsync(lines, cancellation);
        var (parts, read) = (new PartBuilder(lines), BackupEnd.Empty);
        while (await lines.NextAsync(cancellation) is { } line)
        {
            if (parts.Add(line) is { } part)
            {
                read = read.After(part);
                yield return part;
            }

            if (line.End is { } end)
            {
                CheckEnd(lines, end, read);
                yield break;
            }
        }

        throw lines.Truncated();
    }

    public void Dispose() => file.Dispose();

    private static async Task ReadHeaderAsync(NumberedLines lines, CancellationToken cancellation)
    {
        var header = (await lines.NextAsync(cancellation))?.Backup;
        if (header is not { IsOfThisService: true })
        {
            throw lines.NotABackup();
        }

        if (header.Version != BackupHeader.CurrentVersion)
        {
            throw lines.Invalid(
                $"the format is version {header.Version}, and this program reads version {BackupHeader.CurrentVersion}");
        }
    }

    private static void CheckEnd(NumberedLines lines, BackupEnd end, BackupEnd read)
    {
        if (end with { Sha256 = "" } != read)
        {
            throw lines.Invalid(
                $"it announces {end.Credentials} credentials, {end.Zones} zones and {end.Mappings} mappings, and the file holds " +
                $"{read.Credentials}, {read.Zones} and {read.Mappings}");
        }

        if (end.Sha256 != lines.Sha256)
        {
            throw lines.Invalid("its sha256 is not that of the lines before it: they were changed");
        }

        if (!lines.IsAtEnd)
        {
            throw lines.Invalid("more lines follow the last line of the backup");
        }
    }
}
