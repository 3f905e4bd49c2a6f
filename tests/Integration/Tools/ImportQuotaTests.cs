namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr mappings import</c> into a zone that becomes full.</summary>
public sealed class ImportQuotaTests(ImportQuotaTests.QuotaOf150App app)
    : OcrTests(app), IClassFixture<ImportQuotaTests.QuotaOf150App>
{
    private const string Refusal =
        """{"success":false,"errors":[{"code":1164,"message":"Maximum number of mappings reached"}],"messages":[],"result":null}""";

    [Fact]
    public async Task Import_OverQuota_StopsAndNamesTheLines()
    {
        var run = await Ocr.RunAsync(3, "mappings import -", MappingFiles.Csv(300));

        Assert.Matches(@"^Stopped at lines (2 to 101|102 to 201): Maximum number .+code 1164, request id ", run.Errors[^2]);
        Assert.Equal("100 of 300 changes are made. The zone is full. Shorten the file.", run.Errors[^1]);
        Assert.Equal(100, await App.Tables.CounterAsync(Zone));
    }

    [Fact]
    public async Task Import_IntoFullZone_FailsAndChangesNothing()
    {
        await FillZoneAsync();

        var run = await Ocr.RunAsync(1, "mappings import -", MappingFiles.Csv(MappingFiles.Lines(350).Skip(100)));

        Assert.StartsWith("Stopped at lines 52 to 151: ", run.Errors[^2], StringComparison.Ordinal);
        Assert.Equal(
            "0 of 200 changes are made. The zone is full. Shorten the file, or pass --prune, which deletes the 100 mappings that the "
            + "file does not name.",
            run.Errors[^1]);
        Assert.Equal(150, await App.Tables.CounterAsync(Zone));
    }

    [Fact]
    public async Task ImportWithPrune_InFullZone_DeletesBeforeCreating()
    {
        await FillZoneAsync();

        await Ocr.RunAsync(0, "mappings import - --prune --yes", MappingFiles.Csv(MappingFiles.Lines(300).Skip(150)));

        Assert.Equal(150, await App.Tables.CounterAsync(Zone));
    }

    /// <summary>The service refuses two batches in flight that do not fit together, although each fits alone.</summary>
    [Fact]
    public async Task Import_WhenTwoBatchesAreRefusedTogether_ResendsThemOneAtATime()
    {
        await using var gateway = await StartGatewayAsync();
        var (both, seen, active, most) = (new TaskCompletionSource(), 0, 0, 0);
        gateway.OnWrite = async context =>
        {
            if (Interlocked.Increment(ref seen) is var write and <= 2)
            {
                if (write == 2)
                {
                    both.SetResult();
                }

                await both.Task;
                return await Gateway.AnswerAsync(context, 403, Refusal);
            }

            most = Math.Max(most, Interlocked.Increment(ref active));
            return false;
        };
        gateway.AfterWrite = () =>
        {
            Interlocked.Decrement(ref active);
            return Task.CompletedTask;
        };

        var run = await Through(gateway).RunAsync(0, "mappings import -", MappingFiles.Csv(150));

        Assert.Equal("150 created, 0 replaced, 0 deleted, 0 unchanged.", run.Errors[^1]);
        Assert.Equal((4, 1), (seen, most));
    }

    private Task<Command> FillZoneAsync() => Ocr.RunAsync(0, "mappings import -", MappingFiles.Csv(150));

    public sealed class QuotaOf150App(TableStorage storage) : RunningApp(storage, new() { ["Quota__MappingsPerZone"] = "150" });
}
