using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Local;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>Runs conformance.test.mjs against a service without rate limits and one with them.</summary>
public sealed class ConformanceRun() : NodeTests(Script)
{
    public const string Script = "tests/Contract/OfficialClient/conformance.test.mjs";

    private readonly Provider provider = new();
    private readonly RecordingProxy proxy = new();

    private readonly Provider limited = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["RateLimit__RequestsPerCredential"] = "2",
            ["RateLimit__CredentialWindowSeconds"] = "2",
        },
    };

    /// <summary>The report on the recorded traffic.</summary>
    public Command Drift { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Drift = await proxy.CompareAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        await provider.DisposeAsync();
        await limited.DisposeAsync();
    }

    protected override async Task StartAsync(IDictionary<string, string> environment)
    {
        await provider.InitializeAsync();
        await limited.InitializeAsync();
        environment["OCR_LIMITED_BASE_URL"] = limited.BaseUrl.ToString();
        environment["OCR_BASE_URL"] = (await proxy.StartAsync(provider.BaseUrl)).ToString();
        environment["OCR_TOKEN"] = Seed.Token;
        environment["OCR_EMAIL"] = Seed.Email;
        environment["OCR_KEY"] = Seed.Key;
    }
}
