using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Plans;

internal static class PlanReader
{
    /// <exception cref="RefusedException">The file is empty or has invalid lines, each on standard error.</exception>
    public static async Task<ZonePlan> ReadAsync(
        ParseResult parsed, MappingSource file, ServiceConnection connection, CancellationToken cancellation)
    {
        var part = file.Part(parsed);
        var desired = new DesiredState(await KnownRegions.ReadAsync(connection, cancellation), part);
        await file.ReadAsync(parsed, desired, cancellation);
        if (desired.IsEmpty && !desired.IsList)
        {
            // The program that writes the pipe may have failed. With --prune, an empty list would delete every mapping.
            throw new RefusedException(
                $"{file.Name(parsed)} is empty. Nothing is changed. To name no mapping on purpose, pass a CSV heading alone, or [].");
        }

        foreach (var line in desired.BadLines)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file.Name(parsed)}, {part} {line.Number}: {line.Reason}.");
        }

        return desired.BadLines.Count == 0
            ? ZonePlan.Of(desired, await ZoneMappings.ReadAsync(connection, cancellation))
            : throw new RefusedException($"Bad {part}s: {desired.BadLines.Count}. Correct the file; nothing is changed.");
    }
}
