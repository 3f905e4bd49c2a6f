using Microsoft.Extensions.Configuration;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

/// <summary>The code in the client's README, compiled.</summary>
public sealed class ReadmeTests
{
    private const string Fence = "```csharp\n";

    public static TheoryData<int> Blocks => [.. Enumerable.Range(1, Readme().Split(Fence).Length - 1)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void CodeInReadme_IsCompiledInThisFile(int number)
    {
        var block = Readme().Split(Fence)[number].Split("```")[0];

        Assert.All(
            block.Split("\n\n"),
            part => Assert.Contains(WithoutIndent(part), WithoutIndent(ThisFile()), StringComparison.Ordinal));
    }

    private static string Readme() => RepositoryFiles.Read("src", "Client", "README.md");

    private static string ThisFile() => RepositoryFiles.Read("tests", "Unit", "Client", "ReadmeTests.cs");

    private static string WithoutIndent(string code) => string.Join('\n', code.Trim().Split('\n').Select(line => line.Trim()));

#pragma warning disable IDE0051, IDE0059, CA1812 // The code below only has to compile.

    private static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOriginCloudRegions(options =>
        {
            options.BaseAddress = new Uri("https://HOST/client/v4");
            options.Credential = OriginCloudRegionsCredential.Token(configuration["OriginCloudRegions:Token"]!);
        });
    }

    private static void Construct(string key)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri("https://HOST/client/v4"),
        };
        var regions = new OriginCloudRegionsClient(http, OriginCloudRegionsCredential.Key("user@example.com", key));
    }

    private static async Task UseAsync(
        OriginCloudRegionsClient regions, string zoneId, OriginCloudRegionRequest[] mappings, CancellationToken cancellationToken)
    {
        await foreach (var mapping in regions.ListAllAsync(zoneId, cancellationToken: cancellationToken))
        {
            Console.WriteLine($"{mapping.OriginIp} is in {mapping.Region} of {mapping.Vendor}");
        }

        foreach (var batch in mappings.Chunk(OriginCloudRegionsClient.MaxBatchItems))
        {
            var result = await regions.BatchUpsertAsync(zoneId, batch, cancellationToken);
            foreach (var failed in result.Failed)
            {
                Console.WriteLine($"{failed.OriginIp}: {failed.Error}");
            }
        }

        var seen = await regions.GetAsync(zoneId, "192.0.2.1", cancellationToken);
        await regions.DeleteAsync(zoneId, seen.OriginIp, ifMatch: seen.ETag, cancellationToken);
    }

    private static async Task CatchAsync(
        OriginCloudRegionsClient regions, string zoneId, OriginCloudRegionRequest mapping, CancellationToken cancellationToken)
    {
        try
        {
            await regions.UpsertAsync(zoneId, mapping, cancellationToken);
        }
        catch (OriginCloudRegionsException failure) when (failure.Code == OriginCloudRegionsErrorCode.QuotaReached)
        {
            // failure.Message: Maximum number of IP mappings configured for zone. (403, code 1164, request id 0198c5f2)
        }
    }

    public sealed class Origins(OriginCloudRegionsClient regions)
    {
        public Task<OriginCloudRegion> MoveAsync(string zoneId, string originIp, CancellationToken cancellationToken) =>
            regions.UpsertAsync(
                zoneId,
                new OriginCloudRegionRequest { OriginIp = originIp, Vendor = CloudVendor.Aws, Region = "us-east-1" },
                cancellationToken);
    }
}
