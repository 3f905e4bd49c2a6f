using System.Globalization;
using OriginCloudRegions.Cli.Output;
using Spectre.Console;

namespace OriginCloudRegions.Cli.Zones;

/// <summary>The quota of a zone as a bar.</summary>
internal static class UsageBar
{
    private const int Width = 40;
    private const double Scarce = 0.9;

    public static void Write(TextWriter output, int count, int quota)
    {
        var share = Math.Min(1, (double)count / quota);
        var filled = (int)Math.Ceiling(share * Width);
        var numbers = string.Create(
            CultureInfo.InvariantCulture, $"{count:N0} of {quota:N0} mappings ({Math.Floor(share * 100):N0}%)");
        if (!Screen.IsTerminal(output))
        {
            output.Write($"{numbers}\n\n");
            return;
        }

        var colour = share >= Scarce ? "red" : "green";
        Screen.On(output).MarkupLine($"[{colour}]{new string('━', filled)}[/][grey]{new string('━', Width - filled)}[/] {numbers}\n");
    }
}
