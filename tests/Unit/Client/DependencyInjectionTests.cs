using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class DependencyInjectionTests
{
    private const string Secret = "144c9defac04969c7bfad8efaa8ea194";

    [Fact]
    public async Task ClientFromServices_UsesTheOptionsAndLogsNoCredential()
    {
        using var service = StubService.Publishing("list-200");
        using var log = new KeptLog();
        await using var services = service.Services(
            options => options.Credential = OriginCloudRegionsCredential.Key("user@example.com", Secret),
            added => added.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));

        await services.GetRequiredService<OriginCloudRegionsClient>()
            .ListAsync(StubService.Zone, cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("GET https://regions.example/client/v4/zones/", service.Last.Line);
        Assert.Equal(
            $"Accept: application/json\nX-Auth-Email: user@example.com\nX-Auth-Key: {Secret}", service.Last.Headers);
        Assert.Contains("retries", log.Text);
        Assert.DoesNotContain(Secret, log.Text);
        Assert.DoesNotContain("user@example.com", log.Text);
    }

    [Fact]
    public void ClientFromServices_FollowsNoRedirect()
    {
        var services = new ServiceCollection();
        services.AddOriginCloudRegions(options =>
        {
            options.BaseAddress = new Uri("https://regions.example");
            options.Credential = OriginCloudRegionsCredential.Token("t");
        });
        using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>()
            .CreateHandler(nameof(OriginCloudRegionsClient));
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
    }

    [Fact]
    public void ClientFromServices_WithInvalidOptions_ThrowsAndNamesTheRule()
    {
        Assert.Contains("The base address must be", Refusal(options => options.BaseAddress = null));
        Assert.Contains("The base address must be", Refusal(options => options.BaseAddress = new("/v4", UriKind.Relative)));
        Assert.Contains("The base address must be", Refusal(options => options.BaseAddress = new("ftp://a.example")));
        Assert.Contains("The credential is not set.", Refusal(options => options.Credential = null));
        Assert.Contains("The number of retries must be from 0 to 10.", Refusal(options => options.MaxRetries = -1));
        Assert.Contains("The number of retries must be from 0 to 10.", Refusal(options => options.MaxRetries = 11));
    }

    [Fact]
    public void StartupValidation_WithoutCredential_Throws()
    {
        using var service = new StubService();
        using var services = service.Services(options => options.Credential = null);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    private static string Refusal(Action<OriginCloudRegionsOptions> change)
    {
        using var service = new StubService();
        using var services = service.Services(change);
        return Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<OriginCloudRegionsClient>()).Message;
    }
}
