using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Contract.OfficialClient;

namespace OriginCloudRegions.Contract.Scenario;

/// <summary>Runs official-client.test.mjs against the service under test.</summary>
public sealed class OfficialClientRun() : NodeTests(Script)
{
    public const string Script = "tests/Contract/Scenario/official-client.test.mjs";

    private readonly ServiceUnderTest service = new();

    public override ValueTask DisposeAsync() => service.DisposeAsync();

    protected override async Task StartAsync(IDictionary<string, string> environment)
    {
        await service.InitializeAsync();
        environment["OCR_BASE_URL"] = service.BaseUrl.ToString();
        environment["OCR_TOKEN"] = service.Credentials.Token;
    }
}
