using OriginCloudRegions.Client;
using PublicApiGenerator;

namespace OriginCloudRegions.Unit.Client;

public sealed class PublicApiTests
{
    [Fact]
    public void It_Is_What_PublicApi_Txt_Says()
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
            $"The public API of the client is not what src/Client/PublicApi.txt says. If it is meant to change, accept it, " +
            $"and let the commit show it:\n  cp \"{received}\" src/Client/PublicApi.txt");
    }
}
