using System.Collections.Concurrent;
using System.Threading.Channels;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Testing.Programs;

/// <summary>A running program, killed on disposal.</summary>
public sealed class ProgramRun : IAsyncDisposable
{
    private readonly Channel<string> unread = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly ChildProcess process;

    private ProgramRun(string program, IEnumerable<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var environment = MachineEnvironment.Read();
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        process = ChildProcess.Start(program, arguments, folder, environment, Keep, errors.Enqueue);
        Exited = WaitAsync();
    }

    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>The lines of standard error. Their order relative to standard output is unknown.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    public string Text => string.Join('\n', [.. Output, .. Errors]);

    public int Id => process.Id;

    /// <summary>Completes with the exit code at the program's end.</summary>
    public Task<int> Exited { get; }

    /// <param name="settings">Environment variables in addition to those of this process.</param>
    public static ProgramRun Start(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IEnumerable<KeyValuePair<string, string>>? settings = null) => new(program, arguments, folder, settings ?? []);

    /// <summary>Returns the next line of standard output with this beginning.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        await foreach (var line in unread.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended without a line that begins with {beginning}:\n{Text}");
    }

    /// <summary>Writes all of standard input and closes it, or stops when the program ends.</summary>
    public async Task WriteInputAsync(string text)
    {
        try
        {
            await process.Input.WriteAsync(text);
            process.CloseInput();
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
        }
    }

    /// <summary>Waits for the program's end, or for the end of the test, and returns the exit code.</summary>
    public Task<int> ExitAsync() => Exited.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends SIGTERM and returns the exit code.</summary>
    public Task<int> StopAsync()
    {
        process.Terminate();
        return ExitAsync();
    }

    /// <summary>Kills the program, unless it has ended, and waits for its end.</summary>
    public Task KillAsync()
    {
        process.Kill();
        return Exited;
    }

    public ValueTask DisposeAsync()
    {
        process.Kill();
        return process.DisposeAsync();
    }

    private async Task<int> WaitAsync()
    {
        var exitCode = await process.Exited;
        unread.Writer.TryComplete();
        return exitCode;
    }

    private void Keep(string line)
    {
        output.Enqueue(line);
        unread.Writer.TryWrite(line);
    }
}
