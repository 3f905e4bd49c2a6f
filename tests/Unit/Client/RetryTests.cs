using System.Net;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class RetryTests
{
    private readonly InstantTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EachOf(HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable)]
    public async Task Upsert_AnsweredWith429Or503_IsRepeatedAfterTheRetryAfterTime(HttpStatusCode status)
    {
        using var service = new StubService(
            Busy(status, "7"), Busy(status, "2"), () => StubService.Published("put-200"));
        Assert.Equal("192.0.2.1", (await UpsertAsync(service)).OriginIp);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2)], time.Waits);
        Assert.Equal(3, service.Sent.Count);
        Assert.Single(service.Sent.Distinct());
    }

    [Fact]
    public async Task Upsert_WhenServiceIsUnreachable_IsRepeated3TimesAfterWaitsOfAtMost30Seconds()
    {
        using var service = new StubService(() => throw new HttpRequestException("no route"));
        await Assert.ThrowsAsync<HttpRequestException>(() => UpsertAsync(service));
        Assert.Equal(4, service.Sent.Count);
        Assert.Equal(3, time.Waits.Count);
        Assert.All(time.Waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(0, "1", 1)]
    [InlineData(1, "1", 2)]
    [InlineData(3, "1", 4)]
    [InlineData(10, "1", 11)]
    [InlineData(3, "31", 1)]
    public async Task Upsert_AfterMaxRetriesOrRetryAfterOver30Seconds_ThrowsTheError(
        int retries, string seconds, int tries)
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, seconds));
        var failure = await Assert.ThrowsAsync<OriginCloudRegionsException>(() => UpsertAsync(service, retries));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 7500), (failure.Status, failure.Code));
        Assert.Equal((seconds, tries), ($"{failure.RetryAfter?.TotalSeconds}", service.Sent.Count));
    }

    [Theory]
    [EachOf(
        HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound,
        HttpStatusCode.PreconditionFailed, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway)]
    public async Task Upsert_AnsweredWithErrorOtherThan429And503_IsNotRepeated(HttpStatusCode status)
    {
        using var service = StubService.Publishing("error-1142", status);
        await Assert.ThrowsAsync<OriginCloudRegionsException>(() => UpsertAsync(service));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task ConditionalWrite_WhenServiceIsBusy_IsNotRepeated()
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
    public async Task ConditionalGet_WhenServiceIsBusy_IsRepeated()
    {
        using var service = new StubService(
            Busy(HttpStatusCode.ServiceUnavailable, "1"), () => new HttpResponseMessage(HttpStatusCode.NotModified));
        await using var services = Services(service);
        var client = services.GetRequiredService<OriginCloudRegionsClient>();
        Assert.Null(await client.GetIfChangedAsync(StubService.Zone, "192.0.2.1", Mapping.Tag, Cancellation));
    }

    [Fact]
    public async Task Get_WhenCancelledDuringWaitBeforeRetry_ThrowsAndIsNotRepeated()
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
    public async Task Upsert_OfClientWithoutDependencyInjection_IsNotRepeated()
    {
        using var service = new StubService(Busy(HttpStatusCode.ServiceUnavailable, "1"));
        await Assert.ThrowsAsync<OriginCloudRegionsException>(
            () => service.Client().UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation));
        Assert.Single(service.Sent);
    }

    private static Func<HttpResponseMessage> Busy(HttpStatusCode status, string seconds) => () => StubService.Json(
        status, Answers.Failure("""{"code":7500,"message":"Later."}"""), ("Retry-After", seconds));

    private async Task<OriginCloudRegion> UpsertAsync(StubService service, int retries = 3)
    {
        await using var services = Services(service, retries);
        var client = services.GetRequiredService<OriginCloudRegionsClient>();
        return await client.UpsertAsync(StubService.Zone, Mapping.InAws, Cancellation);
    }

    private ServiceProvider Services(StubService service, int retries = 3) => service.Services(
        options => options.MaxRetries = retries, services => services.AddSingleton<TimeProvider>(time));

    /// <summary>Records the requested waits, and ends each wait at once.</summary>
    private sealed class InstantTime : TimeProvider
    {
        public event Action? Waiting;

        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            Waiting?.Invoke();
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
