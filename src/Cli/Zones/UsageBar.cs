using System.Globalization;
using OriginCloudRegions.Cli.Output;
using Spectre.Console;

namespace OriginCloudRegions.Cli.Zones;

internal static class UsageBar
{
    private const int MaxWidth = 40;
    private const int MinWidth = 10;
    private const double Scarce = 0.9;

    public static void Write(TextWriter output, int count, int quota)
    {
        var share = Math.Min(1, (double)count / quota);
        var numbers = string.Create(
            CultureInfo.InvariantCulture, $"{count:N0} of {quota:N0} mappings ({Math.Floor(share * 100):N0}%)");
        if (!Screen.IsTerminal(output))
        {
            output.Write($"{numbers}\n\n");
            return;
        }

        var screen = Screen.On(output);
        var width = Math.Min(MaxWidth, screen.Profile.Width - numbers.Length - 1);
        screen.MarkupLine($"{(width < MinWidth ? "" : $"{Bar(share, width)} ")}{numbers}\n");
    }

    private static string Bar(double share, int width)
    {
        var filled = (int)Math.Ceiling(share * width);
        var colour = share >= Scarce ? "red" : "green";
        return $"[{colour}]{new string('━', filled)}[/][grey]{new string('━', width - filled)}[/]";
    }
}
