namespace OriginCloudRegions.Reliability.NativeServer;

/// <summary>Callers that send or read too slowly delay neither the native server nor other callers.</summary>
public sealed class NativeSlowCallerTests(NativeServerApp app) : IClassFixture<NativeServerApp>
{
    private const int Callers = 200;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Requests_WhoseBodiesStall_Return400AndAnotherCallerIsServed()
    {
        var answers = await SlowlyAsync(
            $"PUT /client/v4/{Api.MappingPath(zone, "192.0.2.1")} HTTP/1.1\r\nHost: localhost\r\n"
            + $"Authorization: Bearer {app.Token}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"origin_ip\":");

        Assert.All(answers, answer => Assert.Matches(@"(?s)\AHTTP/1.1 400 .*Malformed JSON in request body", answer));
        Assert.Equal(1, await app.Tables.CounterAsync(zone));
    }

    [Fact]
    public async Task Requests_WhoseHeadersStall_Return408WithEmptyBodyAndAnotherCallerIsServed()
    {
        var answers = await SlowlyAsync(
            $"GET /client/v4/{Api.MappingPath(zone, "192.0.2.1")} HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        Assert.All(answers, answer =>
        {
            Assert.StartsWith("HTTP/1.1 408 Request Timeout\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("\r\nContent-Length: 0\r\n", answer, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Caller_ThatDoesNotReadItsAnswers_IsDisconnected()
    {
        const int requests = 2000;
        var one = await app.Direct.SendAsync(HttpMethod.Get, "openapi.json");
        using var slow = await RawConnection.OpenAsync(app.Direct.Address, receiveBuffer: 4096);
        await slow.SendAsync(string.Concat(Enumerable.Repeat("GET /client/v4/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n", requests)));

        while (slow.IsHeld())
        {
            Assert.Equal(200, (await app.Direct.PutAsync(zone, "192.0.2.1")).Status);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.InRange((await slow.ReadToEndAsync()).Length, 0, (long)requests * one.Body.Length / 2);
    }

    /// <summary>Serves another caller while slow callers wait. Returns the answer of each slow caller.</summary>
    private async Task<string[]> SlowlyAsync(string sent)
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            var caller = await RawConnection.OpenAsync(app.Direct.Address, receiveBuffer: 4096);
            await caller.SendAsync(sent);
            return caller;
        }));
        Assert.Equal(200, (await app.Direct.PutAsync(zone, "192.0.2.2")).Status);

        var answers = await Task.WhenAll(slow.Select(caller => caller.ReadToEndAsync()));
        Array.ForEach(slow, caller => caller.Dispose());
        return answers;
    }
}
