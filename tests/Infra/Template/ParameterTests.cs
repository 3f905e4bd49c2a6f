using OriginCloudRegions.Infra.Bicep;

namespace OriginCloudRegions.Infra.Template;

public sealed class ParameterTests(CompiledTemplate template) : IClassFixture<CompiledTemplate>
{
    [Fact]
    public void Main_Only_Wires() => Assert.All(
        CompiledTemplate.Resources(template.Main),
        resource => Assert.Equal("Microsoft.Resources/deployments", CompiledTemplate.Type(resource)));

    [Fact]
    public void Main_Wires_Every_Module() => Assert.Equal(
        BicepTool.Files("*.bicep").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
        template.All.Select(module => module.Module).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("parameters")]
    [InlineData("outputs")]
    public void Every_One_Is_Described(string what)
    {
        var all = template.All.SelectMany(module => CompiledTemplate.Members(module.Template, what)).ToArray();

        Assert.NotEmpty(all);
        Assert.All(all, member => Assert.True(
            member.Value.GetProperty("metadata").GetProperty("description").GetString() is { Length: > 10 }, member.Name));
    }

    [Fact]
    public void Every_Parameter_Has_A_Default() => Assert.All(
        CompiledTemplate.Members(template.Main, "parameters"),
        parameter => Assert.True(parameter.Value.TryGetProperty("defaultValue", out _), parameter.Name));

    [Fact]
    public void Every_Number_Has_Its_Range() => Assert.All(
        CompiledTemplate.Members(template.Main, "parameters").Where(parameter => parameter.Value.GetProperty("type").GetString() == "int"),
        parameter => Assert.True(
            parameter.Value.TryGetProperty("minValue", out _) || parameter.Value.TryGetProperty("allowedValues", out _),
            parameter.Name));
}
