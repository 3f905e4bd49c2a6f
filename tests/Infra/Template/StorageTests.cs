using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Infra.Template;

public sealed class StorageTests
{
    private const string Type = "Microsoft.Storage/storageAccounts";

    [Fact]
    public async Task One_Account_Holds_Tables_And_Package()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.Equal("StorageV2", deployment.Single(Type).Text("kind"));
        Assert.Equal(
            [StorageOptions.DefaultCredentialsTable, StorageOptions.DefaultMappingsTable],
            deployment.All($"{Type}/tableServices/tables").Select(Leaf).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["azure-webjobs-hosts", "azure-webjobs-secrets", "deployments"],
            deployment.All($"{Type}/blobServices/containers").Select(Leaf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task StorageAccount_HasSharedKeysOff()
    {
        var account = (await Deployment.FirstAsync()).Single(Type);

        Assert.False(account.Flag("properties.allowSharedKeyAccess"));
        Assert.True(account.Flag("properties.defaultToOAuthAuthentication"));
    }

    [Fact]
    public async Task It_Speaks_Tls_From_1_2_On_And_Nothing_Else()
    {
        var account = (await Deployment.FirstAsync()).Single(Type);

        Assert.Equal("TLS1_2", account.Text("properties.minimumTlsVersion"));
        Assert.True(account.Flag("properties.supportsHttpsTrafficOnly"));
    }

    [Fact]
    public async Task No_Blob_Is_Public()
    {
        var deployment = await Deployment.FirstAsync();

        Assert.False(deployment.Single(Type).Flag("properties.allowBlobPublicAccess"));
        Assert.All(
            deployment.All($"{Type}/blobServices/containers"),
            container => Assert.Equal("None", container.Text("properties.publicAccess")));
    }

    [Theory]
    [InlineData("false", "Standard_LRS")]
    [InlineData("true", "Standard_ZRS")]
    public async Task Zone_Redundancy_Is_A_Parameter(string zoneRedundant, string sku)
    {
        var deployment = await Deployment.WithAsync($"param zoneRedundant = {zoneRedundant}");

        Assert.Equal(sku, deployment.Single(Type).Text("sku.name"));
    }

    private static string Leaf(Resource resource) => resource.Name.Split('/')[^1];
}
