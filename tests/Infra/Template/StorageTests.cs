using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Infra.Template;

public sealed class StorageTests
{
    private const string Type = "Microsoft.Storage/storageAccounts";

    [Fact]
    public async Task Tables_HaveTheNamesThatTheAppUsesByDefault() => Assert.Equal(
        [StorageOptions.DefaultCredentialsTable, StorageOptions.DefaultMappingsTable],
        (await Deployment.FirstAsync()).All($"{Type}/tableServices/tables")
            .Select(table => table.Name.Split('/')[^1])
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task StorageAccount_AcceptsNoSharedKeys()
    {
        var account = (await Deployment.FirstAsync()).Single(Type);

        Assert.False(account.Flag("properties.allowSharedKeyAccess"));
        Assert.True(account.Flag("properties.defaultToOAuthAuthentication"));
    }

    [Fact]
    public async Task StorageAccount_AcceptsOnlyHttpsWithTls12()
    {
        var account = (await Deployment.FirstAsync()).Single(Type);

        Assert.Equal("TLS1_2", account.Text("properties.minimumTlsVersion"));
        Assert.True(account.Flag("properties.supportsHttpsTrafficOnly"));
    }

    [Fact]
    public async Task StorageAccount_InPrivateNetwork_AcceptsOnlyAllowedIpRanges()
    {
        var deployment = await Deployment.WithAsync(
            "param enablePrivateNetwork = true\nparam allowedIpRanges = ['203.0.113.7']");
        var account = deployment.Single(Type);

        Assert.Equal("Deny", account.Text("properties.networkAcls.defaultAction"));
        Assert.Equal("None", account.Text("properties.networkAcls.bypass"));
        Assert.Equal(
            ["203.0.113.7"],
            account.List("properties.networkAcls.ipRules").Select(rule => rule.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Blobs_AreNeverPublic()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.False(deployment.Single(Type).Flag("properties.allowBlobPublicAccess"));
        Assert.All(
            deployment.All($"{Type}/blobServices/containers"),
            container => Assert.Equal("None", container.Text("properties.publicAccess")));
    }
}
