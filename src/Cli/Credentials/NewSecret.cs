using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

internal sealed record NewSecret(CredentialId Id, string Text, string Header)
{
    /// <summary>Creates a key for the user with this email address, or a token without an address.</summary>
    public static NewSecret Of(string? email) => email is null
        ? OfToken(CredentialSecret.NewToken())
        : OfKey(email, CredentialSecret.NewKey());

    private static NewSecret OfToken(string token) => new(CredentialId.OfToken(token), token, "Authorization: Bearer TOKEN");

    private static NewSecret OfKey(string email, string key) =>
        new(CredentialId.OfKey(email, key), key, $"X-Auth-Key: KEY, with X-Auth-Email: {email}");
}
