using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>A backup that is being written. It receives its name when it is complete and on the disk.</summary>
internal sealed class BackupFile : IAsyncDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private bool isComplete;

    private BackupFile(string path)
    {
        this.path = path;
        file = UserFile.Open(path, name => new FileStream($"{name}.{Guid.CreateVersion7():N}.partial", NewFile()));
        Writer = new BackupWriter(file);
    }

    public BackupWriter Writer { get; }

    /// <exception cref="RefusedException">The file exists, or cannot be created.</exception>
    public static async Task<BackupFile> CreateAsync(string path, DateTimeOffset now)
    {
        RefuseExisting(path);
        var backup = new BackupFile(path);
        await backup.Writer.BeginAsync(now);
        return backup;
    }

    public async Task CompleteAsync()
    {
        await Writer.EndAsync();
        await file.FlushAsync();
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        RefuseExisting(path);
        File.Move(file.Name, path);
        isComplete = true;
    }

    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        Writer.Dispose();
        if (!isComplete)
        {
            File.Delete(file.Name);
        }
    }

    private static void RefuseExisting(string path)
    {
        if (Path.Exists(path))
        {
            throw new RefusedException($"{path} exists: name a new file. A backup never replaces another.");
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 1 << 16,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
