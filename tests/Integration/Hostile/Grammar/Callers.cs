namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>Callers of a zone with valid, missing and invalid credentials.</summary>
internal sealed class Callers(IReadOnlyList<Caller> right, IReadOnlyList<Caller> wrong)
{
    private const string Email = "hostile@example.com";

    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Caller Right => right[0];

    public Caller Any(Random random) => random.In100(70) ? random.Of(right) : random.Of(wrong);

    public static async Task<Callers> CreateAsync(RunningApp app, string zone)
    {
        var own = ZoneScope.Of([zone]);
        var token = await app.TokenAsync(own, Permission.Edit);
        var key = await app.KeyAsync(Email, own, Permission.Edit);
        var elsewhere = Api.NewZone();
        return new Callers(
            [
                Token($"Bearer {token}", zone, mayWrite: true),
                Token($"bearer    {token}  ", zone, mayWrite: true),
                Token($"Bearer {token}\r\nX-Auth-Key: nonsense", zone, mayWrite: true),
                Key(Email, key, zone, mayWrite: true),
                Key(Email.ToUpperInvariant(), key, zone, mayWrite: true),
            ],
            [
                Token($"Bearer {await app.TokenAsync(own, Permission.Read)}", zone, mayWrite: false),
                Token($"Bearer {await app.TokenAsync(ZoneScope.Of([elsewhere]), Permission.Edit)}", elsewhere, mayWrite: true),
                Key(Email, await app.KeyAsync(Email, own, Permission.Read), zone, mayWrite: false),
                new("", Expected.CredentialMissing),
                new($"X-Auth-Key: {key}\r\n", Expected.CredentialMissing),
                new($"X-Auth-Email: {Email}\r\n", Expected.CredentialMissing),
                .. Malformed(token, key),
                .. Unknown(await app.TokenAsync(own, Permission.Edit, LongAgo)),
            ]);
    }

    private static IEnumerable<Caller> Malformed(string token, string key)
    {
        string[] authorizations =
        [
            "", "Bearer", "Bearer ", $"Bearer {token} {token}", $"Bearer\t{token}", $"Basic {token}", token, $"Bearer {token}\u00e9",
            $"Bearer {token}\u0001",
            $"Bearer {token}\r\nAuthorization: Bearer {token}",
        ];
        return
        [
            .. authorizations.Select(value => new Caller($"Authorization: {value}\r\n", Expected.CredentialMalformed)),
            new($"X-Auth-Email: not-an-email\r\nX-Auth-Key: {key}\r\n", Expected.CredentialMalformed),
            new($"X-Auth-Email: {Email}\r\nX-Auth-Email: {Email}\r\nX-Auth-Key: {key}\r\n", Expected.CredentialMalformed),
            new($"X-Auth-Email: {Email}\r\nX-Auth-Key: {key}!\r\n", Expected.CredentialMalformed),
            new($"X-Auth-Email: {Email}\r\nX-Auth-Key:\r\n", Expected.CredentialMalformed),
        ];
    }

    private static IEnumerable<Caller> Unknown(string expired) =>
    [
        UnknownToken(expired), UnknownToken(CredentialSecret.NewToken()), UnknownToken("'or'1'eq'1"), UnknownToken("../../token"),
        UnknownToken(new string('x', 20_000)),
        new($"X-Auth-Email: {Email}\r\nX-Auth-Key: {CredentialSecret.NewKey()}\r\n", Expected.KeyUnknown),
        new($"X-Auth-Email: 'or'1'eq'1@x\r\nX-Auth-Key: {CredentialSecret.NewKey()}\r\n", Expected.KeyUnknown),
    ];

    private static Caller UnknownToken(string token) => new($"Authorization: Bearer {token}\r\n", Expected.TokenUnknown);

    private static Caller Token(string authorization, string zone, bool mayWrite) =>
        new($"Authorization: {authorization}\r\n", null, zone, mayWrite);

    private static Caller Key(string email, string key, string zone, bool mayWrite) =>
        new($"X-Auth-Email: {email}\r\nX-Auth-Key: {key}\r\n", null, zone, mayWrite);
}
