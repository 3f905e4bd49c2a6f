namespace OriginCloudRegions.Integration.Tools;

/// <summary>The choice of the head that Local runs.</summary>
public sealed class HeadTests
{
    [Fact]
    public async Task Local_WithUnknownHead_NamesTheHeads()
    {
        await using var local = ToolRun.StartLocal("--port", "0", "--head", "both");

        Assert.Equal(1, await local.ExitAsync());
        Assert.Contains(local.Errors, line => line.Contains("'worker'", StringComparison.Ordinal));
        Assert.Contains(local.Errors, line => line.Contains("'native'", StringComparison.Ordinal));
        Assert.DoesNotContain(local.Output, line => line.StartsWith("Starting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Local_WithNativeHead_RunsIt()
    {
        var data = Directory.CreateTempSubdirectory("ocr-head-").FullName;
        await using (var local = ToolRun.StartLocal("--port", "0", "--data", data, "--head", "native"))
        {
            await local.LineAsync("Ready: ");
            Assert.Contains(
                local.Output, line => line.StartsWith("Starting the function app (native) in", StringComparison.Ordinal));
            Assert.Equal(0, await local.StopAsync());
        }

        Directory.Delete(data, recursive: true);
    }
}
