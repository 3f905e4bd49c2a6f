using System.CommandLine;
using OriginCloudRegions.Cli.Connection;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Plans;

/// <summary>Compares a file with a zone.</summary>
internal static class PlanReader
{
    /// <exception cref="RefusedException">The file is empty, or has bad lines. Each is on standard error.</exception>
    public static async Task<ZonePlan> ReadAsync(
        ParseResult parsed, MappingSource file, ServiceConnection connection, CancellationToken cancellation)
    {
        var desired = new DesiredState(await KnownRegions.ReadAsync(connection, cancellation));
        await file.ReadAsync(parsed, desired, cancellation);
        if (desired.IsEmpty && !desired.IsList)
        {
            // The other end of a pipe may have failed: with --prune, an empty list would delete every mapping.
            throw new RefusedException($"{file.Name(parsed)} is empty. Nothing is changed. A CSV heading alone, or [], names no mapping on purpose.");
        }

        var plan = ZonePlan.Of(desired, await ZoneMappings.ReadAsync(connection, cancellation));
        foreach (var line in plan.BadLines)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file.Name(parsed)}, {file.Part(parsed)} {line.Number}: {line.Reason}.");
        }

        return plan.BadLines.Count == 0
            ? plan
            : throw new RefusedException($"Bad {file.Part(parsed)}s: {plan.BadLines.Count}. Correct the file; nothing is changed.");
    }
}
