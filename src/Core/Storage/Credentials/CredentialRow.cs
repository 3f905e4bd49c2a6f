using Azure.Data.Tables;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Partitions;

namespace OriginCloudRegions.Core.Storage.Credentials;

internal static class CredentialRow
{
    private const string Email = nameof(Credential.Email);
    private const string ExpiresOn = nameof(Credential.ExpiresOn);

    public static TableEntity Write(Credential credential)
    {
        var entity = new TableEntity(TableKeys.Credentials(credential.Id.Kind), TableKeys.Credential(credential.Id))
        {
            [nameof(Credential.Name)] = credential.Name,
            [nameof(Credential.Zones)] = credential.Zones.ToString(),
            [nameof(Credential.Permission)] = credential.Permission == Permission.Edit ? "edit" : "read",
            [nameof(Credential.CreatedOn)] = credential.CreatedOn,
        };
        if (credential.Email is { } email)
        {
            entity[Email] = email;
        }

        if (credential.ExpiresOn is { } expiresOn)
        {
            entity[ExpiresOn] = expiresOn;
        }

        return entity;
    }

    public static Credential Read(CredentialKind kind, TableEntity entity) =>
        new(
            new CredentialId(kind, entity.RowKey),
            entity.GetString(nameof(Credential.Name)),
            ZoneScope.Parse(entity.GetString(nameof(Credential.Zones))),
            entity.GetString(nameof(Credential.Permission)) == "edit" ? Permission.Edit : Permission.Read,
            entity.GetDateTimeOffset(nameof(Credential.CreatedOn))!.Value,
            entity.GetDateTimeOffset(ExpiresOn))
        {
            Email = entity.GetString(Email),
        };
}
