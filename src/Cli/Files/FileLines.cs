using System.Runtime.CompilerServices;

namespace OriginCloudRegions.Cli.Files;

internal static class FileLines
{
    /// <returns>The lines that are not blank, numbered from 1.</returns>
    public static async IAsyncEnumerable<(int Number, string Text)> ReadAsync(
        Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }
}
