using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class DependencyInjectionTests
{
    private const string Secret = "144c9defac04969c7bfad8efaa8ea194";

    [Fact]
    public async Task A_Client_Is_Made_Of_The_Options()
    {
        using var service = StubService.Publishing("list-200");
        await using var services = Services(service, _ => { });
        await ListAsync(services);
        Assert.StartsWith("GET https://regions.example/client/v4/zones/", service.Last.Line);
        Assert.Contains($"X-Auth-Key: {Secret}", service.Last.Headers);
    }

    [Fact]
    public async Task A_Credential_Is_In_No_Log_Whatever_The_Level()
    {
        using var service = StubService.Publishing("list-200");
        using var log = new KeptLog();
        await using var services = Services(
            service,
            builder => builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        await ListAsync(services);
        Assert.Contains("retries", log.Text);
        Assert.DoesNotContain(Secret, log.Text);
        Assert.DoesNotContain("user@example.com", log.Text);
    }

    [Fact]
    public async Task No_Redirect_Is_Followed_With_A_Credential_In_Hand()
    {
        await using var services = Services(null, _ => { });
        var handlers = services.GetRequiredService<IHttpMessageHandlerFactory>();
        var handler = handlers.CreateHandler(nameof(OriginCloudRegionsClient));
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
    }

    [Fact]
    public void A_Setting_That_Is_Missing_Or_Out_Of_Range_Is_Named()
    {
        Assert.Contains("The base address must be", Refusal(options => options.BaseAddress = null));
        Assert.Contains("The base address must be", Refusal(options => options.BaseAddress = new("/v4", UriKind.Relative)));
        Assert.Contains("The base address must be", Refusal(options => options.BaseAddress = new("ftp://regions.example")));
        Assert.Contains("The credential is not set.", Refusal(options => options.Credential = null));
        Assert.Contains("The number of retries must be from 0 to 10.", Refusal(options => options.MaxRetries = -1));
        Assert.Contains("The number of retries must be from 0 to 10.", Refusal(options => options.MaxRetries = 11));
    }

    [Fact]
    public void A_Bad_Setting_Stops_The_Start()
    {
        var services = new ServiceCollection();
        services.AddOriginCloudRegions(_ => { });
        using var provider = services.BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    private static Task<OriginCloudRegionPage> ListAsync(ServiceProvider services) =>
        services.GetRequiredService<OriginCloudRegionsClient>()
            .ListAsync(StubService.Zone, cancellationToken: TestContext.Current.CancellationToken);

    private static string Refusal(Action<OriginCloudRegionsOptions> spoil)
    {
        var services = new ServiceCollection();
        services.AddOriginCloudRegions(options =>
        {
            Fill(options);
            spoil(options);
        });
        using var provider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<OriginCloudRegionsClient>()).Message;
    }

    private static ServiceProvider Services(StubService? service, Action<IHttpClientBuilder> more)
    {
        var services = new ServiceCollection();
        var builder = services.AddOriginCloudRegions(Fill);
        if (service is not null)
        {
            builder.ConfigurePrimaryHttpMessageHandler(() => service);
        }

        more(builder);
        return services.BuildServiceProvider();
    }

    private static void Fill(OriginCloudRegionsOptions options)
    {
        options.BaseAddress = new Uri("https://regions.example");
        options.Credential = OriginCloudRegionsCredential.Key("user@example.com", Secret);
    }
}
