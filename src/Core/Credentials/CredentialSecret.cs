using System.Buffers;
using System.Security.Cryptography;

namespace OriginCloudRegions.Core.Credentials;

public static class CredentialSecret
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(Alphabet);

    /// <summary>Returns 40 random characters of 6 bits each.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString(Alphabet, 40);

    /// <summary>Returns 37 random hexadecimal digits, like the API keys of the original.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(37, lowercase: true);

    public static bool IsToken(string text) => text.Length > 0 && VisibleAscii.IsAll(text);

    /// <summary>Whether the text is 32 to 64 characters of <c>A-Z a-z 0-9 - _</c>.</summary>
    public static bool IsKey(string text) =>
        text.Length is >= 32 and <= 64 && !text.AsSpan().ContainsAnyExcept(KeyCharacters);
}
