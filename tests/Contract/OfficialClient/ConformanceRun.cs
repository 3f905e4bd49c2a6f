using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.OfficialClient;

/// <summary>conformance.test.mjs, over a service of its own.</summary>
public sealed class ConformanceRun() : NodeTests(Script)
{
    public const string Script = "tests/Contract/OfficialClient/conformance.test.mjs";

    private readonly Provider provider = new();

    public override ValueTask DisposeAsync() => provider.DisposeAsync();

    protected override async Task StartAsync(IDictionary<string, string> environment)
    {
        await provider.InitializeAsync();
        environment["OCR_BASE_URL"] = provider.BaseUrl.ToString();
        environment["OCR_TOKEN"] = Seed.Token;
        environment["OCR_EMAIL"] = Seed.Email;
        environment["OCR_KEY"] = Seed.Key;
    }
}
