using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

public sealed class ZonePartitionWriteTests
{
    private const string A = "192.0.2.1";
    private const string B = "192.0.2.2";

    [Fact]
    public async Task Replace_OfUnchangedRow_SendsItsETagAndReturnsApplied()
    {
        using var table = new RecordedTable(TableAnswers.NoContent());

        var result = await ReplaceAsync(table);

        Assert.Equal(new WriteResult(ChangeOutcome.Applied), result);
        var call = Assert.Single(table.Calls);
        Assert.Equal(("PUT OriginCloudRegions(PartitionKey='zone-a',RowKey='192.0.2.1')", "read"), (call.Line, call.IfMatch));
        Assert.Contains("\"Region\":\"us-west-1\"", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "ResourceNotFound")]
    [InlineData(412, "UpdateConditionNotSatisfied")]
    public async Task Replace_OfChangedOrDeletedRow_Conflicts(int status, string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(status, code));
        Assert.Equal(new WriteResult(ChangeOutcome.Conflict, FailedAction: 0), await ReplaceAsync(table));
    }

    [Fact]
    public async Task Replace_WhenItsAnswerIsLostAndTheResendConflicts_ReturnsUnknown()
    {
        using var table = new RecordedTable(
            TableAnswers.Error(500, "InternalError"), TableAnswers.Error(412, "UpdateConditionNotSatisfied"));
        Assert.Equal(new WriteResult(ChangeOutcome.Unknown, FailedAction: 0), await ReplaceAsync(table));
    }

    [Fact]
    public async Task Submit_OfAppliedTransaction_ReturnsETagOfFirstAction()
    {
        using var table = new RecordedTable(TableAnswers.Applied("W/\"first\"", "W/\"last\""));

        var result = await SubmitAsync(table);

        Assert.Equal(new WriteResult(ChangeOutcome.Applied, ETag: new ETag("W/\"first\"")), result);
        var call = Assert.Single(table.Calls);
        Assert.Equal("POST $batch", call.Line);
        Assert.Contains("\"RowKey\":\"192.0.2.1\"", call.Body, StringComparison.Ordinal);
        Assert.Contains("\"RowKey\":\"192.0.2.2\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WhenFirstActionDeletes_ReturnsDefaultETag()
    {
        using var table = new RecordedTable(TableAnswers.Applied("", "W/\"last\""));
        Assert.Equal(new WriteResult(ChangeOutcome.Applied), await SubmitAsync(table));
    }

    [Theory]
    [InlineData(404, "ResourceNotFound")]
    [InlineData(409, "EntityAlreadyExists")]
    [InlineData(412, "UpdateConditionNotSatisfied")]
    public async Task Submit_WhenSecondActionConflicts_ReturnsTheIndexOfThatAction(int status, string code)
    {
        using var table = new RecordedTable(TableAnswers.Refused(status, code, action: 1));
        Assert.Equal(new WriteResult(ChangeOutcome.Conflict, FailedAction: 1), await SubmitAsync(table));
        Assert.Single(table.Calls);
    }

    [Fact]
    public async Task Submit_WhenItsAnswerIsLostAndTheResendConflicts_ReturnsUnknown()
    {
        using var table = new RecordedTable(
            TableAnswers.Error(500, "InternalError"), TableAnswers.Refused(409, "EntityAlreadyExists", action: 0));
        Assert.Equal(new WriteResult(ChangeOutcome.Unknown, FailedAction: 0), await SubmitAsync(table));
    }

    [Fact]
    public async Task Submit_WhenItsAnswerIsLostAndResendIsForbidden_ReturnsUnknown()
    {
        using var table = new RecordedTable(TableAnswers.Error(500, "InternalError"));
        Assert.Equal(new WriteResult(ChangeOutcome.Unknown), await SubmitAsync(table, canResend: false));
        Assert.Single(table.Calls);
    }

    [Fact]
    public async Task Submit_WhenThreeAnswersAreLost_ThrowsStorageUnavailable()
    {
        using var table = new RecordedTable([.. Enumerable.Range(1, 3).Select(_ => TableAnswers.Error(500, "InternalError"))]);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => SubmitAsync(table));
        Assert.Equal(3, table.Calls.Count);
    }

    [Theory]
    [InlineData(500, "InternalError", 1)]
    [InlineData(429, "TooManyRequests", 11)]
    [InlineData(503, "ServerBusy", 11)]
    public async Task Submit_WhenAnActionFails_IsResentOnlyToBusyStorageAndThrowsStorageUnavailable(int status, string code, int tries)
    {
        using var table = new RecordedTable([.. Enumerable.Range(0, 12).Select(_ => TableAnswers.Refused(status, code, action: 0))]);
        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() => SubmitAsync(table));
        Assert.Equal(
            ($"Table Storage answered {status}.", tries > 1, tries), (failure.Message, failure.IsBusy, table.Calls.Count));
    }

    [Fact]
    public async Task Submit_WhenAnActionIsRefusedOnce_ReturnsApplied()
    {
        using var table = new RecordedTable(TableAnswers.Refused(503, "ServerBusy", action: 0), TableAnswers.Applied("W/\"first\""));
        Assert.Equal(ChangeOutcome.Applied, (await SubmitAsync(table)).Outcome);
        Assert.Equal(table.Calls[0].Body, table.Calls[1].Body);
    }

    [Fact]
    public async Task Submit_WithoutResend_WhenAnActionFails_ReturnsUnknown()
    {
        using var table = new RecordedTable(TableAnswers.Refused(500, "InternalError", action: 0));
        Assert.Equal(ChangeOutcome.Unknown, (await SubmitAsync(table, canResend: false)).Outcome);
    }

    [Fact]
    public async Task Submit_WhenStorageAnswers400_ThrowsTransactionFailed()
    {
        using var table = new RecordedTable(TableAnswers.Refused(400, "InvalidInput", action: 0));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => SubmitAsync(table));
        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task Submit_ToMissingTable_CreatesTheTableAndSubmitsAgain()
    {
        using var table = new RecordedTable(
            TableAnswers.Refused(404, "TableNotFound", action: 0), TableAnswers.Table(), TableAnswers.Applied("W/\"first\"", "W/\"last\""));

        Assert.Equal(new WriteResult(ChangeOutcome.Applied, ETag: new ETag("W/\"first\"")), await SubmitAsync(table));
        Assert.Equal(["POST $batch", "POST Tables", "POST $batch"], table.Calls.Select(call => call.Line));
        Assert.Contains("\"TableName\":\"OriginCloudRegions\"", table.Calls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WhenAnotherInstanceCreatesTheTableFirst_SubmitsAgain()
    {
        using var table = new RecordedTable(
            TableAnswers.Refused(404, "TableNotFound", action: 0),
            TableAnswers.Error(409, "TableAlreadyExists"),
            TableAnswers.Refused(409, "EntityAlreadyExists", action: 1));

        Assert.Equal(new WriteResult(ChangeOutcome.Conflict, FailedAction: 1), await SubmitAsync(table));
        Assert.Equal(3, table.Calls.Count);
    }

    [Fact]
    public async Task TouchCounter_PatchesTheCounterWithItsKeysOnly()
    {
        using var table = new RecordedTable(TableAnswers.NoContent());
        await Open(table).TouchCounterAsync();
        var call = Assert.Single(table.Calls);
        Assert.Equal("PATCH OriginCloudRegions(PartitionKey='zone-a',RowKey='!quota')", call.Line);
        Assert.Equal(
            ["PartitionKey", "RowKey"], JsonNode.Parse(call.Body)!.AsObject().Select(property => property.Key).Order());
    }

    [Fact]
    public async Task TouchCounter_WhenCounterIsMissing_Completes()
    {
        using var table = new RecordedTable(TableAnswers.Error(404, "ResourceNotFound"));
        await Open(table).TouchCounterAsync();
        Assert.Single(table.Calls);
    }

    private static Task<WriteResult> ReplaceAsync(RecordedTable table) =>
        Open(table).ReplaceAsync(Changes.Replacement(A));

    private static Task<WriteResult> SubmitAsync(RecordedTable table, bool canResend = true) =>
        Open(table).SubmitAsync([Changes.Creation(A).Action("zone-a"), Changes.Creation(B).Action("zone-a")], canResend);

    private static ZonePartition Open(RecordedTable table) => new(table.Service.Mappings, Zone.Of("zone-a"));
}
