namespace OriginCloudRegions.Integration.Security;

/// <summary>Credential headers, and the refusal that the table of errors has for them, if any.</summary>
public sealed record SentCredential(string Name, IReadOnlyList<(string Name, string Value)> Headers, Refusal? Refusal)
{
    private const string Email = "caller@example.com";

    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Refusal Missing = new(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
    private static readonly Refusal UnknownToken = new(403, 9109, "Invalid access token");
    private static readonly Refusal UnknownKey = new(403, 9103, "Unknown X-Auth-Key or X-Auth-Email");
    private static readonly Refusal NotAllowed = new(403, 10000, "Authentication error");
    private static readonly Refusal NotVerified = new(401, 1000, "Invalid API Token");

    /// <summary>Returns every kind of credential, with its refusal by an operation.</summary>
    public static async Task<IReadOnlyList<SentCredential>> AllAsync(
        RunningApp app, ContractOperation operation, string zone)
    {
        var all = new List<SentCredential> { new("nothing", [], operation.Security.Count == 0 ? null : Missing) };
        all.AddRange(await OfTokensAsync(app, operation, zone));
        all.AddRange(await OfKeysAsync(app, operation, zone));
        return operation.Security.Count == 0 ? [.. all.Select(one => one with { Refusal = null })] : all;
    }

    private static async Task<IEnumerable<SentCredential>> OfTokensAsync(
        RunningApp app, ContractOperation operation, string zone)
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

    private static async Task<IEnumerable<SentCredential>> OfKeysAsync(
        RunningApp app, ContractOperation operation, string zone)
    {
        // The verification of a token accepts no key.
        Refusal? IfKey(Refusal? refusal) => operation.Security.Any(way => way.Contains("api_key")) ? refusal : Missing;
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
            Key("a malformed email", "caller", right, IfKey(Malformed(6102, "X-Auth-Email"))),
            Key("a malformed key", Email, "short", IfKey(Malformed(6103, "X-Auth-Key"))),
            Key("an unknown key", Email, CredentialSecret.NewKey(), IfKey(UnknownKey)),
            Key("the key of another email", "else@example.com", right, IfKey(UnknownKey)),
            Key("a revoked key", Email, revoked, IfKey(UnknownKey)),
            Key("an expired key", Email, await app.KeyAsync(Email, own, Permission.Edit, LongAgo), IfKey(UnknownKey)),
            Key("a key of another zone", Email, await app.KeyAsync(Email, elsewhere, Permission.Edit), IfKey(NotAllowed)),
            Key("a key that may only read", Email, await app.KeyAsync(Email, own, Permission.Read), IfKey(reading)),
            Key("the right key", Email, right, IfKey(null)),
            Key("the right key with its email in capitals", Email.ToUpperInvariant(), right, IfKey(null)),
            new("an unknown token beside the right key",
                [("Authorization", "Bearer unknown"), ("X-Auth-Email", Email), ("X-Auth-Key", right)],
                operation.HasZone ? UnknownToken : NotVerified),
        ];
    }

    private static SentCredential Bearer(string name, string token, Refusal? refusal) =>
        new(name, [("Authorization", $"Bearer {token}")], refusal);

    private static SentCredential Key(string name, string email, string key, Refusal? refusal) =>
        new(name, [("X-Auth-Email", email), ("X-Auth-Key", key)], refusal);
}
