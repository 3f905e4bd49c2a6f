namespace OriginCloudRegions.Core.Credentials;

public enum CredentialKind
{
    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    Token,

    /// <summary>Sent as <c>X-Auth-Email</c> and <c>X-Auth-Key</c>.</summary>
    Key,
}
