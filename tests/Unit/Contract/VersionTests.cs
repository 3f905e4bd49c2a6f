using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Api;
using OriginCloudRegions.Cli;
using OriginCloudRegions.Client;
using OriginCloudRegions.Functions;
using OriginCloudRegions.Native;
using OriginCloudRegions.Unit.Dependencies;

namespace OriginCloudRegions.Unit.Contract;

/// <summary>Directory.Build.props sets one version for everything that is released.</summary>
public sealed partial class VersionTests
{
    public static TheoryData<Type> Released =>
    [
        typeof(ApiPipeline),
        typeof(OriginCloudRegionsFunctions),
        typeof(NativeServer),
        typeof(OriginCloudRegionsClient),
        typeof(CommandTree),
    ];

    [Theory]
    [MemberData(nameof(Released))]
    public void Assembly_HasTheVersionOfTheContract(Type type)
    {
        var informational = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal(ContractVersion(), informational.Split('+')[0]);
    }

    [Fact]
    public void Changelog_NewestRelease_IsTheVersionOfTheContract() =>
        Assert.Equal(ContractVersion(), ReleaseHeading().Match(RepositoryFiles.Read("CHANGELOG.md")).Groups[1].Value);

    private static string ContractVersion() =>
        JsonDocument.Parse(RepositoryFiles.Read("contracts", "openapi.json")).RootElement
            .GetProperty("info").GetProperty("version").GetString()!;

    [GeneratedRegex(@"^## (\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$", RegexOptions.Multiline)]
    private static partial Regex ReleaseHeading();
}
