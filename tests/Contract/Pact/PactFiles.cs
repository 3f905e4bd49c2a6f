using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>
/// The pact files that this process writes. The first write replaces a file, so that an interaction which no test has any more
/// goes; later ones add to it, so that each test of a consumer can verify interactions of its own.
/// </summary>
internal static class PactFiles
{
    private static readonly Dictionary<string, HashSet<string>> Written = [];
    private static readonly Lock Gate = new();

    public static void Write(Pact pact, PactHandle handle, IEnumerable<string> descriptions)
    {
        lock (Gate)
        {
            var isFirst = !Written.TryGetValue(pact.File, out var known);
            Written[pact.File] = known ??= [];

            // The engine would let the later one replace the other, and the file would depend on the order of the tests.
            if (descriptions.FirstOrDefault(description => !known.Add(description)) is { } repeated)
            {
                throw new InvalidOperationException(
                    $"Two interactions of {pact.Consumer} are called '{repeated}': give each a description of its own.");
            }

            handle.Write(Path.GetDirectoryName(pact.File)!, overwrite: isFirst);
        }
    }
}
