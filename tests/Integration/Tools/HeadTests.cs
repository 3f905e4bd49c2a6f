using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Programs;

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

    [Theory]
    [InlineData("", null, "worker")]
    [InlineData("native", null, "native")]
    [InlineData("worker", "native", "native")]
    public async Task Local_WithVariableAndOption_RunsHead(string variable, string? option, string head)
    {
        using var data = new TemporaryFolder();
        string[] arguments = ["--port", "0", "--data", data.Path, .. option is null ? Array.Empty<string>() : ["--head", option]];
        await using var local = ToolRun.StartLocal(arguments, new() { ["OCR_HEAD"] = variable });
        var ready = await local.LineAsync("Ready: ");
        using var api = new Api(new Uri(ready["Ready: ".Length..]), "none");

        Assert.Contains(
            local.Output, line => line.StartsWith($"Starting the function app ({head}) in", StringComparison.Ordinal));
        Assert.Equal(200, (await api.SendAsync(HttpMethod.Get, "healthz")).Status);
        Assert.Equal(0, await local.StopAsync());
    }
}
