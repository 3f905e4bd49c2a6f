using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Hosting;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Unit.Hosting;

public sealed class WarmUpTests
{
    private static readonly StorageOptions Account =
        new() { TableEndpoint = new Uri("https://account.table.core.windows.net") };

    [Fact]
    public async Task WarmUp_WithEndpoint_AcquiresATokenForStorage()
    {
        var asked = new List<string>();
        await WarmUpAsync(Account, Identity(asked));
        Assert.Equal(["https://storage.azure.com/.default"], asked);
    }

    [Fact]
    public async Task WarmUp_WithConnectionString_AcquiresNoToken()
    {
        var asked = new List<string>();
        await WarmUpAsync(new() { ConnectionString = "UseDevelopmentStorage=true" }, Identity(asked));
        Assert.Empty(asked);
    }

    [Fact]
    public Task WarmUp_WhenIdentityFails_DoesNotThrow() => WarmUpAsync(
        Account, DelegatedTokenCredential.Create((_, _) => throw new AuthenticationFailedException("None here.")));

    private static async Task WarmUpAsync(StorageOptions storage, TokenCredential identity)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddApi(new Settings(storage, null, TimeSpan.FromSeconds(60), 3500), identity: identity);
        using var app = builder.Build();
        await app.Services.GetRequiredService<WarmUp>().RunAsync();
        Assert.NotNull(app.Services.GetService<UpsertOriginCloudRegion>());
    }

    private static TokenCredential Identity(List<string> asked) => DelegatedTokenCredential.Create((request, _) =>
    {
        asked.AddRange(request.Scopes);
        return new AccessToken("token", DateTimeOffset.MaxValue);
    });
}
