using System.Buffers;
using System.Security.Cryptography;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>What secrets look like; new ones come from the system's cryptographic random source.</summary>
public static class CredentialSecret
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(Alphabet);

    /// <summary>40 characters of 6 bits each.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString(Alphabet, 40);

    /// <summary>37 hexadecimal digits, the form the original's API keys have.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(37, lowercase: true);

    /// <summary>Whether a text can be a token at all: visible ASCII, at least a character.</summary>
    public static bool IsToken(string text) => text.Length > 0 && VisibleAscii.IsAll(text);

    /// <summary>Whether a text can be a key at all: 32 to 64 of <c>A-Z a-z 0-9 - _</c>.</summary>
    public static bool IsKey(string text) =>
        text.Length is >= 32 and <= 64 && !text.AsSpan().ContainsAnyExcept(KeyCharacters);
}
