using System.Reflection;
using System.Runtime.Loader;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class ClientWithoutPackagesTests
{
    [Fact]
    public async Task Client_WithoutDependencyInjection_NeedsNoPackage()
    {
        var assembly = new FrameworkOnly().LoadFromAssemblyPath(typeof(OriginCloudRegionsClient).Assembly.Location);
        var credential = assembly.GetType(typeof(OriginCloudRegionsCredential).FullName!)!
            .GetMethod(nameof(OriginCloudRegionsCredential.Token))!.Invoke(null, ["t"]);
        using var service = StubService.Publishing("put-200");
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://regions.example") };
        var type = assembly.GetType(typeof(OriginCloudRegionsClient).FullName!)!;
        dynamic client = Activator.CreateInstance(type, http, credential)!;
        var mapping = await client.GetAsync(StubService.Zone, "192.0.2.1", TestContext.Current.CancellationToken);
        Assert.Equal("us-east-1", (string)mapping.Region);
    }

    /// <summary>Loads the assemblies of .NET itself and no others.</summary>
    private sealed class FrameworkOnly() : AssemblyLoadContext(nameof(FrameworkOnly), isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name is "netstandard" || assemblyName.Name!.Split('.')[0] == "System"
                ? null
                : throw new FileNotFoundException($"{assemblyName.Name} is not part of .NET.");
    }
}
