using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>
/// Names a credential by the SHA-256 of its secret. A look-up by hash needs no comparison of secrets, so there is none
/// whose time could tell anything.
/// </summary>
public readonly record struct CredentialId(CredentialKind Kind, string Hash)
{
    private const int ShortLength = 12;

    /// <summary>Names the credential to people: the first 12 digits of its hash, as <c>ocr credentials list</c> shows.</summary>
    public string ShortHash => Hash[..ShortLength];

    public static CredentialId OfToken(string token) => new(CredentialKind.Token, HashOf(token));

    /// <summary>An email address counts without regard to case.</summary>
    public static CredentialId OfKey(string email, string key) =>
        new(CredentialKind.Key, HashOf($"{email.ToLowerInvariant()}\n{key}"));

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
