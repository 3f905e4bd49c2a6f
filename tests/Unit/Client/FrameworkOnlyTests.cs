using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class FrameworkOnlyTests
{
    [Fact]
    public async Task Without_Dependency_Injection_The_Client_Needs_No_Package()
    {
        var context = new FrameworkOnlyContext();
        var assembly = context.LoadFromAssemblyPath(typeof(OriginCloudRegionsClient).Assembly.Location);
        var credential = assembly.GetType(typeof(OriginCloudRegionsCredential).FullName!)!
            .GetMethod(nameof(OriginCloudRegionsCredential.Token))!.Invoke(null, ["t"]);
        using var service = StubService.Publishing("put-200");
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://regions.example") };
        var type = assembly.GetType(typeof(OriginCloudRegionsClient).FullName!)!;
        dynamic client = Activator.CreateInstance(type, http, credential)!;
        var mapping = await client.GetAsync(StubService.Zone, "192.0.2.1", TestContext.Current.CancellationToken);
        Assert.Equal("us-east-1", (string)mapping.Region);
    }
}
