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

    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static Credential Read(CredentialKind kind, TableEntity entity)
    {
        if (entity.GetString(nameof(Credential.Name)) is not { } name
            || entity.GetString(nameof(Credential.Zones)) is not { } zones
            || entity.GetDateTimeOffset(nameof(Credential.CreatedOn)) is not { } createdOn)
        {
            throw new InvalidDataException(
                $"The row of a credential is incomplete. To remove it: ocr credentials revoke {entity.RowKey}");
        }

        var permission = entity.GetString(nameof(Credential.Permission)) == "edit" ? Permission.Edit : Permission.Read;
        return new Credential(
            new CredentialId(kind, entity.RowKey), name, ZoneScope.Parse(zones), permission, createdOn, entity.GetDateTimeOffset(ExpiresOn))
        {
            Email = entity.GetString(Email),
        };
    }
}
