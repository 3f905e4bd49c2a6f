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

    /// <summary>The exit code; 128 and the signal's number where a signal ended the process.</summary>
    public Task<int> Exited { get; }

    /// <summary>
    /// <paramref name="output"/> gets each line that the process prints, of standard error those for which there is no
    /// <paramref name="error"/>. Two threads call; neither action may throw.
    /// </summary>
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
            // It is gone already.
        }
    }

    /// <summary>Asks the process to end and kills it when it has not within the time given.</summary>
    public async Task StopAsync(Action ask, TimeSpan patience)
    {
        if (!Exited.IsCompleted)
        {
            ask();
        }

        try
        {
            await Exited.WaitAsync(patience);
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

    private async Task<int> WaitAsync(Task lastWords)
    {
        using (process)
        {
            await process.WaitForExitAsync();

            // A child of the child may hold the pipes open: what it says then is not waited for.
            await Task.WhenAny(lastWords, Task.Delay(TimeSpan.FromSeconds(1)));
            input.Close();
            return process.ExitCode;
        }
    }
}
