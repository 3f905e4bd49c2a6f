using System.Text.Json;
using OriginCloudRegions.Infra.Bicep;

namespace OriginCloudRegions.Infra.Template;

public sealed class ParameterTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void MainBicep_DeploysEachModuleAndNoOtherResource()
    {
        Assert.All(
            CompiledTemplate.Resources(template.Main),
            resource => Assert.Equal("Microsoft.Resources/deployments", CompiledTemplate.Type(resource)));
        Assert.Equal(
            BicepTool.Files("*.bicep").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            template.All.Select(module => module.Module).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("parameters")]
    [InlineData("outputs")]
    public void ParametersAndOutputs_HaveDescriptions(string kind)
    {
        var all = template.Members(kind).ToArray();

        Assert.NotEmpty(all);
        Assert.All(all, member => Assert.True(
            member.Member.Value.GetProperty("metadata").GetProperty("description").GetString() is { Length: > 10 },
            member.Member.Name));
    }

    [Fact]
    public void Parameters_HaveDefaultsAndNumbersHaveRanges() => Assert.All(
        CompiledTemplate.Members(template.Main, "parameters"),
        parameter =>
        {
            Assert.True(Has(parameter, "defaultValue"), parameter.Name);
            Assert.True(
                parameter.Value.GetProperty("type").GetString() != "int"
                    || Has(parameter, "minValue")
                    || Has(parameter, "allowedValues"),
                parameter.Name);
        });

    private static bool Has(JsonProperty parameter, string name) => parameter.Value.TryGetProperty(name, out _);
}
