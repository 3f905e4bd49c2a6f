namespace OriginCloudRegions.Local.Tools;

internal static class Heads
{
    private const string Variable = "OCR_HEAD";

    /// <summary>The head in OCR_HEAD; without it, the worker.</summary>
    public static Head Chosen => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name
        ? Parse(name) ?? throw new LocalFailure($"{Variable} is {name}: set it to {string.Join(" or ", Names)}.")
        : Head.Worker;

    public static string[] Names { get; } = [.. Enum.GetValues<Head>().Select(Name)];

    public static string Name(Head head) => head == Head.Worker ? "worker" : "native";

    public static Head? Parse(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Head)index : null;
}
