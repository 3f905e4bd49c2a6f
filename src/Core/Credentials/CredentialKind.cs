namespace OriginCloudRegions.Core.Credentials;

public enum CredentialKind
{
    /// <summary>An API token, sent as <c>Authorization: Bearer</c>.</summary>
    Token,

    /// <summary>An API key, sent as <c>X-Auth-Email</c> and <c>X-Auth-Key</c>.</summary>
    Key,
}
