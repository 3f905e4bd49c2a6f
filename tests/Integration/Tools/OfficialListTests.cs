using OriginCloudRegions.Client;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>The JSON of <c>ocr</c> equals the objects of the clients.</summary>
public sealed class OfficialListTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Script =
        """
        import Cloudflare from 'cloudflare';
        const client = new Cloudflare({ apiEmail: null, apiKey: null });
        const all = [];
        for await (const mapping of client.cache.originCloudRegions.list({ zone_id: process.env.CLOUDFLARE_ZONE_ID })) {
          all.push(mapping);
        }
        console.log(JSON.stringify(all));
        """;

    [Theory]
    [InlineData("mappings export --output json")]
    [InlineData("mappings list --output json")]
    public async Task Json_EqualsObjectsOfClients(string line)
    {
        var ocr = new Ocr(app, Api.NewZone());
        await ocr.RunAsync(0, "mappings import -", MappingFiles.Csv(2 * MappingFiles.RegionCount));
        var official = await Command.RunAsync(
            Node.Executable, ["--input-type=module", "--eval", Script], Repository.Root, ocr.Settings);
        Assert.True(official.ExitCode == 0, official.Text);

        var json = await ocr.OutputAsync(line);

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(official.Output[0]).RootElement, JsonDocument.Parse(json).RootElement));
        var typed = JsonSerializer.Deserialize<OriginCloudRegion[]>(json)!;
        Assert.Equal(2 * MappingFiles.RegionCount, typed.Length);
        Assert.All(typed, mapping => Assert.NotEqual(default, mapping.ModifiedOn));
    }
}
