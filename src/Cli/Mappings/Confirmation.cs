using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Mappings;

internal static class Confirmation
{
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
