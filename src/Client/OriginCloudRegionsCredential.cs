using System.Net.Http.Headers;

namespace OriginCloudRegions.Client;

/// <summary>Who asks. Holds a secret, and shows it to nobody but the service.</summary>
public sealed class OriginCloudRegionsCredential
{
    private readonly (string Name, string Value)[] headers;

    private OriginCloudRegionsCredential(params (string Name, string Value)[] headers) => this.headers = headers;

    /// <summary>An API token, sent as <c>Authorization: Bearer</c> (RFC 6750 section 2.1).</summary>
    /// <exception cref="ArgumentException">It is empty, or holds anything but visible ASCII characters.</exception>
    public static OriginCloudRegionsCredential Token(string token) =>
        new(("Authorization", $"Bearer {Checked(token, nameof(token))}"));

    /// <summary>The email of a user and their API key, sent as <c>X-Auth-Email</c> and <c>X-Auth-Key</c>.</summary>
    /// <exception cref="ArgumentException">One is empty, or holds anything but visible ASCII characters.</exception>
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

    // The value is left out of the message: it is a secret, even if a broken one.
    private static string Checked(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return value.All(c => c is >= '!' and <= '~')
            ? value
            : throw new ArgumentException(
                "It holds a character that is not visible ASCII: a blank, perhaps, or the line break at the end of a file.",
                parameter);
    }
}
