namespace OriginCloudRegions.Cli.Files;

/// <summary>Reads CSV with named columns, or with address, vendor and region if it has no heading.</summary>
internal static class CsvMappings
{
    private static readonly string[] Columns = ["origin_ip", "vendor", "region"];

    public static async Task ReadAsync(Stream file, DesiredState desired, CancellationToken cancellation)
    {
        string[]? heading = null;
        await foreach (var (number, line) in FileLines.ReadAsync(file, cancellation))
        {
            if (CsvLine.Split(line) is not { } fields)
            {
                desired.Refuse(number, "its quotes do not match");
            }
            else if (heading is null && IsHeading(fields))
            {
                desired.IsList = true;
                heading = [.. fields.Select(field => field.ToLowerInvariant())];
                if (Columns.FirstOrDefault(column => heading.Count(name => name == column) != 1) is { } wrong)
                {
                    desired.Refuse(number, $"the heading must have one column {wrong}");
                    return;
                }
            }
            else
            {
                heading ??= Columns;
                Read(number, fields, heading, desired);
            }
        }
    }

    private static bool IsHeading(string[] fields) => fields.Intersect(Columns, StringComparer.OrdinalIgnoreCase).Any();

    private static void Read(int number, string[] fields, string[] heading, DesiredState desired)
    {
        if (fields.Length == heading.Length)
        {
            var values = Array.ConvertAll(Columns, column => fields[Array.IndexOf(heading, column)]);
            desired.Add(number, values[0], values[1], values[2]);
        }
        else if (fields is [var only] && only.AsSpan().IndexOfAny(';', '\t') >= 0)
        {
            desired.Refuse(number, "its fields must be separated by commas, not by semicolons or tabs");
        }
        else
        {
            desired.Refuse(number, $"it has {fields.Length} fields instead of {heading.Length}: {string.Join(", ", heading)}");
        }
    }
}
