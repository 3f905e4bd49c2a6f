using System.Security.Cryptography;

namespace OriginCloudRegions.Core.Credentials;

/// <summary>New secrets, from the system's cryptographic random source.</summary>
public static class CredentialSecret
{
    private const string TokenAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>40 characters of 6 bits each.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString(TokenAlphabet, 40);

    /// <summary>37 hexadecimal digits, the form the original's API keys have.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(37, lowercase: true);
}
