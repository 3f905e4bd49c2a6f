using System.Diagnostics;
using System.Globalization;
using OriginCloudRegions.Cli.Output;
using Spectre.Console;

namespace OriginCloudRegions.Cli.Plans;

// Shows the progress of a plan on standard error: a bar on a terminal, otherwise a line for each tenth.
internal sealed class PlanProgress(TextWriter errors, int total)
{
    private const int Lines = 10;
    private const string Title = "Importing";

    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private ProgressTask? bar;
    private int waits;
    private int done;

    public int Done => done;

    public async Task ShowAsync(Func<Task> work)
    {
        if (!Screen.IsTerminal(errors))
        {
            await work();
            return;
        }

        await new Progress(Screen.On(errors), TimeProvider.System)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                bar = context.AddTask(Title, maxValue: total);
                context.Refresh();
                return work();
            });
    }

    public void Add(int count)
    {
        lock (gate)
        {
            var before = done;
            done += count;
            if (bar is not null)
            {
                bar.Increment(count);
            }
            else if ((long)before * Lines / total != (long)done * Lines / total)
            {
                errors.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{done:N0} of {total:N0}, {done / since.Elapsed.TotalSeconds:N0}/s"));
            }
        }
    }

    /// <summary>Shows a note instead of the title until the last wait ends.</summary>
    public async Task ShowWhileAsync(string note, Task wait)
    {
        lock (gate)
        {
            waits++;
            if (bar is not null)
            {
                bar.Description = Markup.Escape(note);
            }
            else
            {
                errors.WriteLine(note);
            }
        }

        await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            if (--waits == 0 && bar is not null)
            {
                bar.Description = Title;
            }
        }

        await wait;
    }
}
