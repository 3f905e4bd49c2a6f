using System.Security.Cryptography;
using System.Text;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>Numbers the lines of a backup and computes their hash.</summary>
internal sealed class NumberedLines(string path, Stream file) : IDisposable
{
    private readonly StreamReader text = new(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string? current;

    public int Number { get; private set; }

    public bool IsAtEnd => text.EndOfStream;

    public string Sha256 => Convert.ToHexStringLower(hash.GetCurrentHash());

    public async Task<BackupLine?> NextAsync(CancellationToken cancellation)
    {
        if (current is not null)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{current}\n"));
        }

        Number++;
        current = await text.ReadLineAsync(cancellation);
        return current is null ? null : Read(() => BackupLine.Parse(current));
    }

    public T Read<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException) when (Number == 1)
        {
            throw NotABackup();
        }
        catch (FormatException) when (IsAtEnd)
        {
            throw Truncated();
        }
        catch (FormatException invalid)
        {
            throw Invalid(invalid.Message);
        }
    }

    public RefusedException NotABackup() => new($"{path} is not a backup: its first line is not that of one.");

    public RefusedException Truncated() => new(
        $"{path} is truncated: it ends at line {(current is null ? Number - 1 : Number)}, without the last line of a backup.");

    public RefusedException Invalid(string reason) => new($"{path}, line {Number}: {reason}.");

    public void Dispose()
    {
        text.Dispose();
        hash.Dispose();
    }
}
