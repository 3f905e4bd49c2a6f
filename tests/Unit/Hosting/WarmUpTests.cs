using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OriginCloudRegions.Api.Hosting;
using OriginCloudRegions.Api.Mappings;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Unit.Hosting;

public sealed class WarmUpTests
{
    private static readonly StorageOptions Azurite = new() { ConnectionString = "UseDevelopmentStorage=true" };
    private static readonly StorageOptions Account = new() { TableEndpoint = new Uri("https://account.table.core.windows.net") };

    [Fact]
    public async Task With_An_Endpoint_A_Token_For_Storage_Is_Taken()
    {
        var identity = new Identity();

        await WarmUpAsync(Account, identity);

        Assert.Equal(["https://storage.azure.com/.default"], identity.Asked);
    }

    [Fact]
    public async Task With_A_Connection_String_No_Identity_Is_Asked()
    {
        var identity = new Identity();

        await WarmUpAsync(Azurite, identity);

        Assert.Empty(identity.Asked);
    }

    [Fact]
    public Task An_Identity_That_Fails_Is_Left_To_The_First_Request() =>
        WarmUpAsync(Account, new Identity { Fault = new AuthenticationFailedException("No identity here.") });

    private static async Task WarmUpAsync(StorageOptions storage, TokenCredential identity)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddApi(new Settings(storage, null, TimeSpan.FromSeconds(60), 3500), identity: identity);
        using var app = builder.Build();
        await app.Services.GetRequiredService<WarmUp>().RunAsync();
        Assert.NotNull(app.Services.GetService<UpsertOriginCloudRegion>());
    }

    private sealed class Identity : TokenCredential
    {
        public List<string> Asked { get; } = [];

        public AuthenticationFailedException? Fault { get; init; }

        public override AccessToken GetToken(TokenRequestContext request, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext request, CancellationToken cancellation)
        {
            Asked.AddRange(request.Scopes);
            return Fault is null ? new(new AccessToken("token", DateTimeOffset.MaxValue)) : throw Fault;
        }
    }
}
