namespace OriginCloudRegions.Core.Credentials;

public enum CredentialKind
{
    /// <summary>A token, sent as <c>Authorization: Bearer</c>.</summary>
    Token,

    /// <summary>A user's key, sent as <c>X-Auth-Email</c> and <c>X-Auth-Key</c>.</summary>
    Key,
}
