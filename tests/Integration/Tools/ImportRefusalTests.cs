using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import</c> into a service that refuses single mappings of its batches.</summary>
public sealed class ImportRefusalTests(RunningApp app) : IClassFixture<RunningApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Import_WithRefusedMapping_StopsAndNamesItsLine()
    {
        await using var gateway = await Gateway.StartAsync(app.Host.Address);
        gateway.OnWrite = RefuseFirstAsync;

        var run = await new Ocr(gateway.Address, app.Token, zone).RunAsync(1, "mappings import -", MappingFiles.Csv(1_000));

        var refusals = run.Errors.Where(line => line.StartsWith("Refused at ", StringComparison.Ordinal)).ToArray();
        Assert.Equal("Refused at line 2: 10.0.0.0: Region retired", refusals[0]);
        Assert.Equal(refusals.OrderBy(LineOf), refusals);
        Assert.InRange(gateway.Writes.Count(), 1, 4);
        Assert.Equal("0 of 1,000 changes are made. Correct the file; then the same command completes the work.", run.Errors[^1]);
    }

    private static int LineOf(string refusal) => int.Parse(refusal.Split(' ', ':')[3], null);

    private static async Task<bool> RefuseFirstAsync(HttpContext context)
    {
        using var batch = await JsonDocument.ParseAsync(context.Request.Body);
        var address = batch.RootElement[0].GetProperty("origin_ip").GetString();
        return await Gateway.AnswerAsync(
            context,
            200,
            $$$"""
            {"success":true,"errors":[],"messages":[],
            "result":{"succeeded":[],"failed":[{"origin_ip":"{{{address}}}","error":"Region retired"}]}}
            """);
    }
}
