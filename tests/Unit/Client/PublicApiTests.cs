using OriginCloudRegions.Client;
using PublicApiGenerator;

namespace OriginCloudRegions.Unit.Client;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApiOfClient_EqualsPublicApiTxt()
    {
        var actual = typeof(OriginCloudRegionsClient).Assembly.GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            DenyNamespacePrefixes = [],
            ExcludeAttributes =
            [
                "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
                "System.Text.Json.Serialization.JsonIgnoreAttribute",
                "System.Text.Json.Serialization.JsonPropertyNameAttribute",
            ],
        }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        File.WriteAllText(received, actual);
        Assert.True(
            actual == File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt")).ReplaceLineEndings("\n"),
            "The public API of the client differs from src/Client/PublicApi.txt. To accept it, run and commit:" +
            $"\n  cp \"{received}\" src/Client/PublicApi.txt");
    }
}
