using System.Collections.Concurrent;
using System.Threading.Channels;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>A program of the project, started as a person starts it.</summary>
internal sealed class ToolRun : IAsyncDisposable
{
    private readonly Channel<string> unread = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly ChildProcess process;

    private ToolRun(string file, IEnumerable<string> arguments, Dictionary<string, string>? settings = null)
    {
        var environment = MachineEnvironment.Read();
        foreach (var (name, value) in settings ?? [])
        {
            environment[name] = value;
        }

        process = ChildProcess.Start(file, arguments, Repository.Root, environment, Keep, errors.Enqueue);
    }

    /// <summary>Standard output, line by line.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Standard error: which line of it came before one of the output cannot be known.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    private string Text => string.Join('\n', [.. Output, .. Errors]);

    public static ToolRun StartLocal(params string[] arguments) =>
        new(Path.Combine(BuildFolder.Of("Local"), "OriginCloudRegions.Local"), arguments);

    /// <summary>Runs to its end; fails the test where the exit code is another.</summary>
    public static async Task<(IReadOnlyList<string> Output, IReadOnlyList<string> Errors)> AdminAsync(
        int exitCode, IEnumerable<string> arguments, Dictionary<string, string> settings)
    {
        await using var run = new ToolRun(Path.Combine(BuildFolder.Of("Admin"), "ocr"), arguments, settings);
        Assert.True(await run.ExitAsync() == exitCode, run.Text);
        return (run.Output, run.Errors);
    }

    /// <summary>Runs a line as it would be pasted into a shell.</summary>
    public static async Task<string> ShellAsync(string line)
    {
        await using var run = new ToolRun("bash", ["-c", line]);
        Assert.True(await run.ExitAsync() == 0, run.Text);
        return run.Output[^1];
    }

    /// <summary>The next line of the output that begins so.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        await foreach (var line in unread.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended without a line that begins with {beginning}:\n{Text}");
    }

    public async Task<int> ExitAsync()
    {
        var exitCode = await process.Exited.WaitAsync(TestContext.Current.CancellationToken);
        unread.Writer.TryComplete();
        return exitCode;
    }

    public Task<int> StopAsync()
    {
        process.Terminate();
        return ExitAsync();
    }

    public ValueTask DisposeAsync()
    {
        process.Kill();
        return process.DisposeAsync();
    }

    private void Keep(string line)
    {
        output.Enqueue(line);
        unread.Writer.TryWrite(line);
    }
}
