using System.Net.Http.Headers;

namespace OriginCloudRegions.Client;

/// <summary>Holds a secret that only the service receives.</summary>
public sealed class OriginCloudRegionsCredential
{
    private readonly (string Name, string Value)[] headers;

    private OriginCloudRegionsCredential(params (string Name, string Value)[] headers) => this.headers = headers;

    /// <summary>Returns an API token, sent as <c>Authorization: Bearer</c> (RFC 6750 section 2.1).</summary>
    /// <exception cref="ArgumentException">The token is empty, or a character is not visible ASCII.</exception>
    public static OriginCloudRegionsCredential Token(string token) =>
        new(("Authorization", $"Bearer {Checked(token, nameof(token))}"));

    /// <summary>Returns a user's email and API key, sent as <c>X-Auth-Email</c> and <c>X-Auth-Key</c>.</summary>
    /// <exception cref="ArgumentException">A value is empty, or a character is not visible ASCII.</exception>
    public static OriginCloudRegionsCredential Key(string email, string key) =>
        new(("X-Auth-Email", Checked(email, nameof(email))), ("X-Auth-Key", Checked(key, nameof(key))));

    /// <returns>The kind of credential, without its values.</returns>
    public override string ToString() => headers.Length == 1 ? "API token" : "email and API key";

    internal void AddTo(HttpRequestHeaders request)
    {
        foreach (var (name, value) in headers)
        {
            request.Add(name, value);
        }
    }

    // The message omits the value, because even an invalid value may reveal a secret.
    private static string Checked(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return value.All(c => c is >= '!' and <= '~')
            ? value
            : throw new ArgumentException(
                "A character is not visible ASCII. Remove spaces and the line break at the end of a file.",
                parameter);
    }
}
