namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>The error in the table of errors for an invalid part of a request.</summary>
internal sealed record Expected(int Status, int? Code)
{
    public static readonly Expected NotRouted = new(404, 7003);
    public static readonly Expected MethodNotAllowed = new(405, 7001);
    public static readonly Expected CredentialMissing = new(400, 9106);
    public static readonly Expected CredentialMalformed = new(400, 6003);
    public static readonly Expected TokenUnknown = new(403, 9109);
    public static readonly Expected KeyUnknown = new(403, 9103);
    public static readonly Expected NotAllowed = new(403, 10000);
    public static readonly Expected Invalid = new(400, 1146);
    public static readonly Expected TooLarge = new(413, 7002);
    public static readonly Expected NotJsonType = new(415, 7002);
    public static readonly Expected NotJson = new(400, 6007);
    public static readonly Expected RegionUnknown = new(400, 1157);
    public static readonly Expected PreconditionFailed = new(412, 7412);
    public static readonly Expected NotFound = new(404, 1142);
    public static readonly Expected Success = new(200, null);

    public static IReadOnlyList<Expected> All =>
    [
        NotRouted, MethodNotAllowed, CredentialMissing, CredentialMalformed, TokenUnknown, KeyUnknown, NotAllowed, Invalid, TooLarge,
        NotJsonType, NotJson, RegionUnknown, PreconditionFailed, NotFound, Success,
    ];
}
