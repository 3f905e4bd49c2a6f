using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Infra.Bicep;

/// <summary>CompiledTemplate builds the modules, and SnapshotTests builds the parameters files.</summary>
public sealed class BicepFilesTests : IDisposable
{
    private readonly TemporaryFolder output = new();

    public static TheoryData<string> Sources => [.. BicepTool.Files("*.bicep")];

    public static TheoryData<string> Parameters => [.. BicepTool.Files("*.bicepparam")];

    /// <summary>The linter follows main.bicep into every module.</summary>
    [Theory]
    [InlineData("main.bicep")]
    [MemberData(nameof(Parameters))]
    public Task BicepFile_PassesTheLinterWithoutWarnings(string file) => BicepTool.SucceedAsync("lint", file);

    [Theory]
    [MemberData(nameof(Sources))]
    [MemberData(nameof(Parameters))]
    public async Task BicepFile_IsFormatted(string file)
    {
        var formatted = output.File("formatted");
        await BicepTool.SucceedAsync("format", file, "--outfile", formatted);

        Assert.Equal(
            await File.ReadAllTextAsync(formatted, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(BicepTool.Folder, file), TestContext.Current.CancellationToken));
    }

    public void Dispose() => output.Dispose();
}
