using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

/// <param name="Id">What it will be found by.</param>
/// <param name="Text">The secret itself.</param>
/// <param name="Header">How it is sent.</param>
internal sealed record NewSecret(CredentialId Id, string Text, string Header)
{
    /// <summary>A key of the user, or a token where there is none.</summary>
    public static NewSecret Of(string? email) => email is null
        ? OfToken(CredentialSecret.NewToken())
        : OfKey(email, CredentialSecret.NewKey());

    private static NewSecret OfToken(string token) => new(CredentialId.OfToken(token), token, "Authorization: Bearer TOKEN");

    private static NewSecret OfKey(string email, string key) =>
        new(CredentialId.OfKey(email, key), key, $"X-Auth-Key: KEY, with X-Auth-Email: {email}");
}
