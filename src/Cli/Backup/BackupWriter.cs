using System.Security.Cryptography;

namespace OriginCloudRegions.Cli.Backup;

internal sealed class BackupWriter(Stream output) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public BackupEnd Written { get; private set; } = BackupEnd.Empty;

    public Task BeginAsync(DateTimeOffset now) => WriteAsync(new BackupLine { Backup = BackupHeader.At(now) });

    public async Task WriteAsync(BackupPart part)
    {
        foreach (var line in BackupLine.Of(part))
        {
            await WriteAsync(line);
        }

        Written = Written.After(part);
    }

    public Task EndAsync() =>
        WriteAsync(new BackupLine { End = Written with { Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash()) } });

    public void Dispose() => hash.Dispose();

    private async Task WriteAsync(BackupLine line)
    {
        byte[] text = [.. line.ToUtf8(), (byte)'\n'];
        hash.AppendData(text);
        await output.WriteAsync(text);
    }
}
