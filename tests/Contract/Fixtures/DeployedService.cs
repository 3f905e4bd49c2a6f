using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>
/// The service that the pacts and the scenario are held against instead of one started here, where <c>OCR_PROVIDER_URL</c> names
/// one: <c>http://127.0.0.1:7071/client/v4</c>. All mappings that zone <see cref="Seed.Zone"/> has there are lost.
/// </summary>
/// <remarks>
/// <para><c>OCR_PROVIDER_TOKEN</c> may edit every zone, as the scenario works in new ones; <c>OCR_PROVIDER_EMAIL</c> and
/// <c>OCR_PROVIDER_KEY</c> may edit zone <see cref="Seed.Zone"/>. Without them, those of <c>src/Local</c>.</para>
/// <para><c>OCR_PROVIDER_READ_TOKEN</c> may only read in zone <see cref="Seed.Zone"/>. It is sent where a pact presumes that
/// the token may only read, because what a token may do cannot be changed through the API. Without it those interactions
/// fail.</para>
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
