using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>
/// The service that <c>OCR_PROVIDER_URL</c> names, such as <c>http://127.0.0.1:7071/client/v4</c>. The pacts and the
/// scenario run against it instead of a service started here, and zone <see cref="Seed.Zone"/> loses all its mappings
/// there.
/// </summary>
/// <remarks>
/// <para><c>OCR_PROVIDER_TOKEN</c> may edit every zone, because the scenario uses new ones. <c>OCR_PROVIDER_EMAIL</c>
/// and <c>OCR_PROVIDER_KEY</c> may edit zone <see cref="Seed.Zone"/>. The defaults are the credentials of
/// <c>src/Local</c>.</para>
/// <para><c>OCR_PROVIDER_READ_TOKEN</c> may only read in zone <see cref="Seed.Zone"/>. Interactions whose state is a
/// read-only token send it, because the API cannot change permissions, and fail without it.</para>
/// </remarks>
internal static class DeployedService
{
    public const string ReadTokenVariable = "OCR_PROVIDER_READ_TOKEN";

    public static Uri? BaseUrl => Setting("OCR_PROVIDER_URL") is { } url ? new Uri(url) : null;

    public static ServiceCredentials Credentials => new(
        Setting("OCR_PROVIDER_TOKEN") ?? Seed.Token,
        Setting(ReadTokenVariable),
        Setting("OCR_PROVIDER_EMAIL") ?? Seed.Email,
        Setting("OCR_PROVIDER_KEY") ?? Seed.Key);

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
