using System.ComponentModel;
using System.Diagnostics;

namespace OriginCloudRegions.Local.Tools;

internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StreamWriter input;

    private ChildProcess(Process process, Action<string> output, Action<string> error)
    {
        this.process = process;
        input = process.StandardInput;
        Id = process.Id;
        Exited = WaitAsync(Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, error)));
    }

    public int Id { get; }

    public TextWriter Input => input;

    /// <summary>The exit code, or 128 plus the number of the signal.</summary>
    public Task<int> Exited { get; }

    // Passes each printed line to output, or standard error to error if it is set. Two threads call these actions,
    // which must not throw.
    public static ChildProcess Start(
        string file,
        IEnumerable<string> arguments,
        string workingDirectory,
        IReadOnlyDictionary<string, string> environment,
        Action<string> output,
        Action<string>? error = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new ChildProcess(Process.Start(start)!, output, error ?? output);
        }
        catch (Win32Exception exception)
        {
            throw new LocalFailure($"{file} cannot be started: {exception.Message}", exception);
        }
    }

    public void CloseInput() => input.Close();

    public void Terminate()
    {
        if (OperatingSystem.IsWindows())
        {
            Kill();
        }
        else if (!Exited.IsCompleted)
        {
            UnixSignals.Terminate(Id);
        }
    }

    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // The process has already ended.
        }
    }

    public async Task StopAsync(Action ask, TimeSpan timeout)
    {
        if (!Exited.IsCompleted)
        {
            ask();
        }

        try
        {
            await Exited.WaitAsync(timeout);
        }
        catch (TimeoutException)
        {
            Kill();
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> output)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            output(line);
        }
    }

    private async Task<int> WaitAsync(Task remainingOutput)
    {
        using (process)
        {
            await process.WaitForExitAsync();

            // A grandchild may keep the pipes open, so the wait for output has a limit.
            await Task.WhenAny(remainingOutput, Task.Delay(TimeSpan.FromSeconds(1)));
            input.Close();
            return process.ExitCode;
        }
    }
}
