using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

/// <summary>A question that only a person at a terminal can answer.</summary>
internal static class Confirmation
{
    /// <exception cref="RefusedException">The answer is no, or standard input is not a terminal.</exception>
    public static void Ask(string question, TextWriter errors)
    {
        if (Console.IsInputRedirected)
        {
            throw new RefusedException($"{question} Pass --yes to answer without a terminal.", ExitCode.Usage);
        }

        errors.Write($"{question} [y/N] ");
        if (Console.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
        {
            throw new RefusedException("Nothing is changed.");
        }
    }
}
