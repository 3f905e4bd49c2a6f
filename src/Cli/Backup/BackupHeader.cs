using System.Text.Json.Serialization;

namespace OriginCloudRegions.Cli.Backup;

/// <summary>The first line of a backup. Skips unknown members, so that an error can name a later version.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record BackupHeader(string Of, int Version, DateTime? MadeOn = null, string? Note = null)
{
    public const int CurrentVersion = 1;

    private const string Service = "origin-cloud-regions";

    [JsonIgnore]
    public bool IsOfThisService => Of == Service;

    public static BackupHeader At(DateTimeOffset now) => new(
        Service,
        CurrentVersion,
        new DateTime(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
        "Backup of Origin Cloud Regions. It holds hashes of credentials and no secret, so it opens nothing by itself.");
}
