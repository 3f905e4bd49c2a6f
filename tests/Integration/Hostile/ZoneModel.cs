using Azure.Data.Tables;
using OriginCloudRegions.Integration.Hostile.Grammar;

namespace OriginCloudRegions.Integration.Hostile;

/// <summary>
/// The expected rows of a zone with a single caller: the mappings of accepted requests, and all other rows with their
/// ETags.
/// </summary>
internal sealed class ZoneModel(Tables tables, string zone)
{
    private readonly Dictionary<string, (string Vendor, string Region)> rows = [];
    private readonly HashSet<string> written = [];
    private IReadOnlyDictionary<string, TableEntity> seen = new Dictionary<string, TableEntity>();

    public string Zone => zone;

    public bool Has(string ip) => rows.ContainsKey(ip);

    /// <summary>Applies the changes that an answer confirms.</summary>
    public void Apply(HostileRequest request, RawAnswer answer)
    {
        if (answer.Status != 200
            || answer.Body.Length == 0
            || JsonDocument.Parse(answer.Body).RootElement.GetProperty("result") is not { ValueKind: JsonValueKind.Object } result)
        {
            return;
        }

        if (result.TryGetProperty("succeeded", out var succeeded))
        {
            foreach (var item in succeeded.EnumerateArray())
            {
                Write(item, isDelete: request.Method == "DELETE");
            }
        }
        else if (result.TryGetProperty("origin_ip", out _))
        {
            Write(result, isDelete: !result.TryGetProperty("modified_on", out _));
        }
    }

    /// <summary>Reads the partition, and returns the differences as sentences.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        var now = await tables.PartitionAsync(zone);
        var found = new List<string>();
        foreach (var (ip, (vendor, region)) in rows)
        {
            if (!now.TryGetValue(ip, out var row))
            {
                found.Add($"{ip} is gone");
            }
            else if ((row.GetString("Vendor"), row.GetString("Region")) != (vendor, region))
            {
                found.Add($"{ip} is {row.GetString("Vendor")} {row.GetString("Region")} and not {vendor} {region}");
            }
            else if (!written.Contains(ip) && seen.GetValueOrDefault(ip)?.ETag != row.ETag)
            {
                found.Add($"{ip} was written without need");
            }
        }

        found.AddRange(now.Keys.Where(key => key != "!quota" && !rows.ContainsKey(key)).Select(key => $"{key} came from nowhere"));
        var counter = now.GetValueOrDefault("!quota")?.GetInt32("Count");
        if ((counter ?? 0) != rows.Count || counter == 0)
        {
            found.Add($"the counter says {counter} and there are {rows.Count}");
        }

        seen = now;
        written.Clear();
        return found;
    }

    private void Write(JsonElement item, bool isDelete)
    {
        var ip = item.GetProperty("origin_ip").GetString()!;
        if (isDelete)
        {
            rows.Remove(ip);
            written.Add(ip);
            return;
        }

        var asked = (item.GetProperty("vendor").GetString()!, item.GetProperty("region").GetString()!);
        if (!rows.TryGetValue(ip, out var had) || had != asked)
        {
            rows[ip] = asked;
            written.Add(ip);
        }
    }
}
