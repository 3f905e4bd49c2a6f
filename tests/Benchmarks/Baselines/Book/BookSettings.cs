namespace OriginCloudRegions.Book;

/// <param name="BacksOff">Waits up to 640 ms after repeated conflicts; otherwise up to 50 ms.</param>
public sealed record BookSettings(string ConnectionString, string MappingsTable, bool BacksOff = false)
{
    public static BookSettings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("Storage__ConnectionString")!,
        Environment.GetEnvironmentVariable("Storage__MappingsTable")!,
        Environment.GetEnvironmentVariable("Retry__BacksOff") == "true");
}
