
namespace OriginCloudRegions.Cli.Files;

/// <summary>Reads CSV: columns as its heading names them, or address, vendor and region where it has no heading.</summary>
internal static class CsvMappings
{
    private const string Address = "origin_ip";

    private static readonly string[] Columns = [Address, "vendor", "region"];

    public static async Task ReadAsync(Stream file, DesiredState desired, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        int[]? places = null;
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (CsvLine.Split(line) is not { } fields)
            {
                desired.Refuse(number, "its quotes do not match");
            }
            else if (places is null && fields.Contains(Address))
            {
                desired.IsList = true;
                places = [.. Columns.Select(column => Array.IndexOf(fields, column))];
                if (Array.IndexOf(places, -1) is >= 0 and var missing)
                {
                    desired.Refuse(number, $"the heading has no column {Columns[missing]}");
                    return;
                }
            }
            else
            {
                places ??= [0, 1, 2];
                Read(number, fields, places, desired);
            }
        }
    }

    private static void Read(int number, string[] fields, int[] places, DesiredState desired)
    {
        if (fields.Length <= places.Max())
        {
            desired.Refuse(number, $"it has {fields.Length} of the fields {string.Join(", ", Columns)}");
        }
        else
        {
            desired.Add(number, fields[places[0]], fields[places[1]], fields[places[2]]);
        }
    }
}
