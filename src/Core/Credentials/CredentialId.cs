using System.Security.Cryptography;
using System.Text;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>Names a credential by the SHA-256 hash of its secret, so that a look-up compares no secrets.</summary>
public readonly record struct CredentialId(CredentialKind Kind, string Hash)
{
    private const int ShortLength = 12;

    /// <summary>The first 12 digits of the hash, as <c>ocr credentials list</c> shows them.</summary>
    public string ShortHash => Hash[..ShortLength];

    public static CredentialId OfToken(string token) => new(CredentialKind.Token, HashOf(token));

    /// <summary>Ignores the letter case of the email address.</summary>
    public static CredentialId OfKey(string email, string key) =>
        new(CredentialKind.Key, HashOf($"{email.ToLowerInvariant()}\n{key}"));

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
