namespace OriginCloudRegions.Integration.Mappings;

/// <summary>After 32 new addresses, a put guesses that the next one is new, and writes without a read.</summary>
public sealed class GuessTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Enough = 32;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task Put_OfGuessedCreation_TakesOneStorageCall()
    {
        await CreateAsync(Enough + 1, Tables.FilledAddress);

        var reply = await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.Equal((200, 1), (reply.Status, reply.TableCalls));
        await AssertCountAsync(Enough + 2);
    }

    [Theory]
    [InlineData("192.0.2.1", 200)]
    [InlineData("198.51.100.1", 403)]
    public async Task Put_GuessedInFullZone_IsRefusedOnlyIfNew(string ip, int status)
    {
        await app.Tables.FillAsync(zone, 3500 - (Enough + 1));
        await CreateAsync(Enough + 1, i => $"192.0.2.{i}");

        var reply = await app.Api.PutAsync(zone, ip, "oci", "us-ashburn-1");

        // A refusal reads counter and row in one call. A replacement then reads the row and writes it.
        Assert.Equal((status, status == 403 ? 1 : 3), (reply.Status, reply.TableCalls));
        await AssertCountAsync(3500);
    }

    [Fact]
    public async Task Puts_OfWrongGuessesAtOnce_ShareOneFailure()
    {
        await CreateAsync(64, Tables.FilledAddress);

        var repeats = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => app.Api.PutAsync(zone, Tables.FilledAddress(i))));

        // One by one, the last of them would wait for dozens of transactions.
        Assert.All(repeats, repeat => Assert.Equal(200, repeat.Status));
        Assert.All(repeats, repeat => Assert.InRange(repeat.TableCalls, 1, 8));
        await AssertCountAsync(64);
    }

    private async Task CreateAsync(int count, Func<int, string> address)
    {
        foreach (var ip in Enumerable.Range(0, count).Select(address))
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, ip)).Status);
        }
    }

    private async Task AssertCountAsync(int count) =>
        Assert.Equal((count, count), ((await app.Tables.RowsAsync(zone)).Count, await app.Tables.CounterAsync(zone)));
}
