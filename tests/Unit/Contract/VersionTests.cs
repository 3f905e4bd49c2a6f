using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Api;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Client;
using OriginCloudRegions.Functions;
using OriginCloudRegions.Native;

namespace OriginCloudRegions.Unit.Contract;

/// <summary>Directory.Build.props sets one version for everything that is released.</summary>
public sealed partial class VersionTests
{
    [Theory]
    [EachOf(
        typeof(ApiPipeline), typeof(OriginCloudRegionsFunctions), typeof(NativeServer),
        typeof(OriginCloudRegionsClient), typeof(CommandTree))]
    public void Assembly_HasTheVersionOfTheContract(Type type)
    {
        var informational = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal(ContractVersion(), informational.Split('+')[0]);
    }

    [Fact]
    public void Changelog_BeginsWithTheVersionOfTheContract() =>
        Assert.Equal(ContractVersion(), ReleaseHeading().Match(RepositoryFiles.Read("CHANGELOG.md")).Groups[1].Value);

    private static string ContractVersion() =>
        JsonDocument.Parse(RepositoryFiles.Read("contracts", "openapi.json")).RootElement
            .GetProperty("info").GetProperty("version").GetString()!;

    [GeneratedRegex(@"^## (\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$", RegexOptions.Multiline)]
    private static partial Regex ReleaseHeading();
}
