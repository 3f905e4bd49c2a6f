using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

/// <summary>Credential headers of a request, and the refusal that the table of errors has for them.</summary>
/// <param name="Name">For the test's message.</param>
/// <param name="Headers">The credential headers of the request.</param>
/// <param name="Refusal">Null if the API accepts the credential.</param>
public sealed record Door(string Name, IReadOnlyList<(string Name, string Value)> Headers, Refusal? Refusal)
{
    private const string Email = "doors@example.com";

    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Refusal Missing = new(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
    private static readonly Refusal UnknownToken = new(403, 9109, "Invalid access token");
    private static readonly Refusal UnknownKey = new(403, 9103, "Unknown X-Auth-Key or X-Auth-Email");
    private static readonly Refusal NotAllowed = new(403, 10000, "Authentication error");
    private static readonly Refusal NotVerified = new(401, 1000, "Invalid API Token");

    /// <summary>All kinds of credentials, for an operation on a zone or for one that only verifies the credential.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(RunningApp app, ContractOperation operation, string zone)
    {
        var doors = new List<Door> { new("nothing", [], operation.Security.Count == 0 ? null : Missing) };
        doors.AddRange(await OfTokensAsync(app, operation, zone));
        doors.AddRange(await OfKeysAsync(app, operation, zone));
        return operation.Security.Count == 0 ? [.. doors.Select(door => door with { Refusal = null })] : doors;
    }

    private static async Task<IEnumerable<Door>> OfTokensAsync(RunningApp app, ContractOperation operation, string zone)
    {
        var unknown = operation.HasZone ? UnknownToken : NotVerified;
        var malformed = new Refusal(400, 6003, "Invalid request headers", (6111, "Invalid format for Authorization header"));
        var elsewhere = operation.HasZone ? NotAllowed : null;
        var reading = operation.HasZone && operation.IsWrite ? NotAllowed : null;
        var own = ZoneScope.Of([zone]);
        var revoked = await app.TokenAsync(own, Permission.Edit);
        await app.RevokeAsync(revoked);
        return
        [
            Bearer("a malformed token", "two words", malformed),
            new("another scheme", [("Authorization", "Basic dXNlcjpwYXNz")], malformed),
            Bearer("an unknown token", CredentialSecret.NewToken(), unknown),
            Bearer("a revoked token", revoked, unknown),
            Bearer("an expired token", await app.TokenAsync(own, Permission.Edit, LongAgo), unknown),
            Bearer("a token of another zone", await app.TokenAsync(ZoneScope.Of([Api.NewZone()]), Permission.Edit), elsewhere),
            Bearer("a token that may only read", await app.TokenAsync(own, Permission.Read), reading),
            Bearer("the right token", await app.TokenAsync(own, Permission.Edit), null),
        ];
    }

    private static async Task<IEnumerable<Door>> OfKeysAsync(RunningApp app, ContractOperation operation, string zone)
    {
        // Who asks whether a token is good has to send one.
        Refusal? Where(Refusal? refusal) => operation.Security.Any(way => way.Contains("api_key")) ? refusal : Missing;
        static Refusal Malformed(int code, string header) =>
            new(400, 6003, "Invalid request headers", (code, $"Invalid format for {header} header"));
        var reading = operation.IsWrite ? NotAllowed : null;
        var (own, elsewhere) = (ZoneScope.Of([zone]), ZoneScope.Of([Api.NewZone()]));
        var revoked = await app.KeyAsync(Email, own, Permission.Edit);
        await app.RevokeAsync(Email, revoked);
        var right = await app.KeyAsync(Email, own, Permission.Edit);
        return
        [
            new("a key without an email", [("X-Auth-Key", right)], Missing),
            new("an email without a key", [("X-Auth-Email", Email)], Missing),
            Key("a malformed email", "doors", right, Where(Malformed(6102, "X-Auth-Email"))),
            Key("a malformed key", Email, "short", Where(Malformed(6103, "X-Auth-Key"))),
            Key("an unknown key", Email, CredentialSecret.NewKey(), Where(UnknownKey)),
            Key("the key of somebody else", "else@example.com", right, Where(UnknownKey)),
            Key("a revoked key", Email, revoked, Where(UnknownKey)),
            Key("an expired key", Email, await app.KeyAsync(Email, own, Permission.Edit, LongAgo), Where(UnknownKey)),
            Key("a key of another zone", Email, await app.KeyAsync(Email, elsewhere, Permission.Edit), Where(NotAllowed)),
            Key("a key that may only read", Email, await app.KeyAsync(Email, own, Permission.Read), Where(reading)),
            Key("the right key", Email, right, Where(null)),
        ];
    }

    private static Door Bearer(string name, string token, Refusal? refusal) =>
        new(name, [("Authorization", $"Bearer {token}")], refusal);

    private static Door Key(string name, string email, string key, Refusal? refusal) =>
        new(name, [("X-Auth-Email", email), ("X-Auth-Key", key)], refusal);
}
