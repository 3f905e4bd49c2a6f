using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Http;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Mappings;

/// <summary>In a zone where one new address follows the other, a put no longer looks before it writes.</summary>
public sealed class GuessTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Enough = 32;

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task A_Creation_After_Many_Takes_One_Call()
    {
        await CreateAsync(Enough + 1);

        var reply = await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.Equal((200, 1), (reply.Status, reply.TableCalls));
        await AgreeAsync(Enough + 2);
    }

    [Fact]
    public async Task A_Repeat_That_Was_Taken_For_A_Creation_Is_Still_A_Repeat()
    {
        var first = await app.Api.PutAsync(zone, "192.0.2.1");
        await CreateAsync(Enough + 1);

        var repeat = await app.Api.PutAsync(zone, "192.0.2.1");

        // The write that failed, and the look.
        Assert.Equal((200, first.Body, 2), (repeat.Status, repeat.Body, repeat.TableCalls));
        await AgreeAsync(Enough + 2);
    }

    [Fact]
    public async Task A_Replace_That_Was_Taken_For_A_Creation_Is_Still_A_Replace()
    {
        await app.Api.PutAsync(zone, "192.0.2.1");
        await CreateAsync(Enough + 1);

        var replace = await app.Api.PutAsync(zone, "192.0.2.1", "oci", "us-ashburn-1");

        Assert.Equal((200, "oci"), (replace.Status, replace.Result.GetProperty("vendor").GetString()));
        await AgreeAsync(Enough + 2);
    }

    [Theory]
    [InlineData("192.0.2.1", 200)]
    [InlineData("198.51.100.1", 403)]
    public async Task Put_GuessedInFullZone_IsRefusedOnlyIfNew(string ip, int status)
    {
        await app.Tables.FillAsync(zone, 3500 - (Enough + 1));
        for (var i = 0; i <= Enough; i++)
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, $"192.0.2.{i}")).Status);
        }

        var reply = await app.Api.PutAsync(zone, ip, "oci", "us-ashburn-1");

        // A refusal reads counter and row in one call. A replacement then reads the row and writes it.
        Assert.Equal((status, status == 403 ? 1 : 3), (reply.Status, reply.TableCalls));
        await AgreeAsync(3500);
    }

    [Fact]
    public async Task After_A_Wrong_Guess_The_Zone_Is_Looked_At_Again()
    {
        await CreateAsync(Enough + 1);
        await app.Api.PutAsync(zone, Tables.FilledAddress(0));

        var creation = await app.Api.PutAsync(zone, "192.0.2.1");
        var repeat = await app.Api.PutAsync(zone, "192.0.2.1");

        Assert.InRange(creation.TableCalls, 2, 3);
        Assert.Equal(1, repeat.TableCalls);
    }

    [Fact]
    public async Task Many_Wrong_Guesses_At_Once_Share_Their_Failure()
    {
        await CreateAsync(64);

        var repeats = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => app.Api.PutAsync(zone, Tables.FilledAddress(i))));

        // One by one, the last of them would have waited for dozens of transactions.
        Assert.All(repeats, repeat => Assert.Equal(200, repeat.Status));
        Assert.All(repeats, repeat => Assert.InRange(repeat.TableCalls, 1, 8));
        await AgreeAsync(64);
    }

    [Fact]
    public async Task A_Condition_Is_Never_Guessed_At()
    {
        await CreateAsync(Enough + 1);

        var reply = await app.Api.SendAsync(
            HttpMethod.Put,
            Api.MappingPath(zone, Tables.FilledAddress(0)),
            Api.MappingJson(Tables.FilledAddress(0)),
            request => request.Headers.TryAddWithoutValidation("If-None-Match", "*"));

        Assert.Equal((412, 1), (reply.Status, reply.TableCalls));
    }

    private async Task CreateAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(200, (await app.Api.PutAsync(zone, Tables.FilledAddress(i))).Status);
        }
    }

    private async Task AgreeAsync(int count)
    {
        Assert.Equal(count, (await app.Tables.RowsAsync(zone)).Count);
        Assert.Equal(count, await app.Tables.CounterAsync(zone));
    }
}
