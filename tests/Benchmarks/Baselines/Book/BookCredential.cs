namespace OriginCloudRegions.Book;

/// <param name="Zones"><c>*</c>, or zone ids separated by commas.</param>
public sealed record BookCredential(string Zones, string Permission, DateTimeOffset? ExpiresOn)
{
    public bool Allows(string zone, string permission, DateTimeOffset now) =>
        (ExpiresOn is null || ExpiresOn > now)
        && (Permission == "edit" || Permission == permission)
        && (Zones == "*" || Zones.Split(',').Contains(zone));
}
