using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Bicep;

public sealed class BicepFilesTests : IDisposable
{
    private readonly TemporaryFolder output = new();

    public static TheoryData<string> Sources => [.. BicepTool.Files("*.bicep")];

    public static TheoryData<string> Parameters => [.. BicepTool.Files("*.bicepparam")];

    [Fact]
    public Task Main_Builds_Without_A_Warning() =>
        BicepTool.SucceedAsync("build", "main.bicep", "--outfile", output.File("built.json"));

    /// <summary>And with main every module.</summary>
    [Theory]
    [InlineData("main.bicep")]
    [MemberData(nameof(Parameters))]
    public Task Every_File_Lints_Without_A_Warning(string file) => BicepTool.SucceedAsync("lint", file);

    [Theory]
    [MemberData(nameof(Sources))]
    [MemberData(nameof(Parameters))]
    public async Task Every_File_Is_Formatted(string file)
    {
        var formatted = output.File("formatted");
        await BicepTool.SucceedAsync("format", file, "--outfile", formatted);

        Assert.Equal(
            await File.ReadAllTextAsync(formatted, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(BicepTool.Folder, file), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public Task Every_Parameter_File_Builds(string file) =>
        BicepTool.SucceedAsync("build-params", file, "--outfile", output.File("parameters.json"));

    public void Dispose() => output.Dispose();
}
