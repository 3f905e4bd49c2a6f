using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class RetryTests
{
    private readonly InstantTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_Service_That_Is_Busy_Is_Asked_Again_When_It_Says(HttpStatusCode status)
    {
        using var service = new StubService(Busy(status, "7"), Busy(status, "2"), Stored);
        var mapping = await UpsertAsync(service);
        Assert.Equal("192.0.2.1", mapping.OriginIp);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2)], time.Waits);
    }

    [Fact]
    public async Task Every_Try_Is_The_Same_Request()
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"), Stored);
        await UpsertAsync(service);
        Assert.Equal(2, service.Sent.Count);
        Assert.Equal(service.Sent[0], service.Sent[1]);
    }

    [Fact]
    public async Task A_Network_That_Fails_Is_Tried_Again_Later_And_Later()
    {
        using var service = new StubService(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<HttpRequestException>(() => UpsertAsync(service));
        Assert.Equal(4, service.Sent.Count);
        Assert.Equal(3, time.Waits.Count);
        Assert.All(time.Waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task In_The_End_The_Answer_Is_The_Callers()
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"));
        var failure = await Assert.ThrowsAsync<OriginCloudRegionsException>(() => UpsertAsync(service));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 7500), (failure.Status, failure.Code));
        Assert.Equal((4, TimeSpan.FromSeconds(1)), (service.Sent.Count, failure.RetryAfter));
    }

    [Fact]
    public async Task A_Long_Wait_Is_The_Callers()
    {
        using var service = new StubService(Busy(HttpStatusCode.TooManyRequests, "31"));
        var failure = await Assert.ThrowsAsync<OriginCloudRegionsException>(() => UpsertAsync(service));
        Assert.Equal((1, TimeSpan.FromSeconds(31)), (service.Sent.Count, failure.RetryAfter));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task OtherStatus_ThrowsWithoutRetry(HttpStatusCode status)
    {
        using var service = StubService.Publishing("error-1142", status);
        await Assert.ThrowsAsync<OriginCloudRegionsException>(() => UpsertAsync(service));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task A_Conditional_Write_Is_Never_Repeated()
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"));
        await using var services = Services(service);
        var client = services.GetRequiredService<OriginCloudRegionsClient>();
        foreach (var write in new Func<Task>[]
        {
            () => client.CreateAsync(StubService.Zone, Mapping.InAws, Cancellation),
            () => client.UpsertAsync(StubService.Zone, Mapping.InAws, Mapping.Tag, Cancellation),
            () => client.DeleteAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation),
        })
        {
            service.Sent.Clear();
            await Assert.ThrowsAsync<OriginCloudRegionsException>(write);
            Assert.Single(service.Sent);
        }
    }

    [Fact]
    public async Task A_Conditional_Get_Is_Repeated()
    {
        using var service = new StubService(
            Busy(HttpStatusCode.ServiceUnavailable, "1"), () => new HttpResponseMessage(HttpStatusCode.NotModified));
        await using var services = Services(service);
        var client = services.GetRequiredService<OriginCloudRegionsClient>();
        Assert.Null(await client.GetIfChangedAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public async Task How_Often_Is_The_Callers_To_Say(int retries)
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"));
        await Assert.ThrowsAsync<OriginCloudRegionsException>(() => UpsertAsync(service, retries));
        Assert.Equal(retries + 1, service.Sent.Count);
    }

    [Fact]
    public async Task A_Wait_Can_Be_Cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"));
        await using var services = Services(service);
        time.Waiting += stop.Cancel;
        var client = services.GetRequiredService<OriginCloudRegionsClient>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(StubService.Zone, "192.0.2.1", stop.Token));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task Without_Dependency_Injection_Nothing_Is_Repeated()
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"));
        await Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation));
        Assert.Single(service.Sent);
    }

    private static HttpResponseMessage Stored() => StubService.Published("put-200");

    private static Func<HttpResponseMessage> Busy(HttpStatusCode status, string seconds) => () => StubService.Json(
        status,
        """{"errors":[{"code":7500,"message":"Later."}],"messages":[],"result":null,"success":false}""",
        ("Retry-After", seconds));

    private async Task<OriginCloudRegion> UpsertAsync(StubService service, int retries = 3)
    {
        await using var services = Services(service, retries);
        var client = services.GetRequiredService<OriginCloudRegionsClient>();
        return await client.UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation);
    }

    private ServiceProvider Services(StubService service, int retries = 3)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services
            .AddOriginCloudRegions(options =>
            {
                options.BaseAddress = new Uri("https://regions.example");
                options.Credential = OriginCloudRegionsCredential.Token("token-for-tests");
                options.MaxRetries = retries;
            })
            .ConfigurePrimaryHttpMessageHandler(() => service);
        return services.BuildServiceProvider();
    }
}
