using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Unit.Storage;

public sealed class TableCredentialStoreTests
{
    private const string TokenRow =
        "Credentials(PartitionKey='token',RowKey='3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0')";

    private static Credential Token => new(
        CredentialId.OfToken("token"),
        "for tests",
        ZoneScope.Of(["zone-a"]),
        Permission.Edit,
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        null);

    private static Credential Key =>
        Token with { Id = CredentialId.OfKey("user@example.com", "key"), Email = "user@example.com" };

    [Fact]
    public async Task Find_OfStoredCredentials_ReturnsThem()
    {
        using var table = new RecordedTable(TableAnswers.Entity(Row(Token)), TableAnswers.Entity(Row(Key)));
        Assert.Equal(Token, await Store(table).FindAsync(Token.Id, CancellationToken.None));
        Assert.Equal(Key, await Store(table).FindAsync(Key.Id, CancellationToken.None));
        Assert.Equal(
            [$"GET {TokenRow}", $"GET Credentials(PartitionKey='key',RowKey='{Key.Id.Hash}')"],
            table.Calls.Select(call => call.Line));
    }

    [Fact]
    public async Task Save_ToMissingTable_CreatesTheTableAndSavesTheWholeRow()
    {
        using var table = new RecordedTable(TableAnswers.TableNotFound(), TableAnswers.Table(), TableAnswers.NoContent());
        await Store(table).SaveAsync(Token, CancellationToken.None);
        Assert.Equal([$"PUT {TokenRow}", "POST Tables", $"PUT {TokenRow}"], table.Calls.Select(call => call.Line));
        Assert.Equal(("", table.Calls[0].Body), (table.Calls[2].IfMatch, table.Calls[2].Body));
        Assert.Contains("\"Zones\":\"zone-a\"", table.Calls[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfSeveralPages_ReturnsTokensThenKeys()
    {
        using var table = new RecordedTable(
            TableAnswers.PageBefore("next", Row(Token)),
            TableAnswers.Page(Row(Token with { Name = "second" })),
            TableAnswers.Page(Row(Key)));

        Assert.Equal([Token, Token with { Name = "second" }, Key], await ListAsync(table));
        Assert.Equal(
            ["PartitionKey eq 'token'", "PartitionKey eq 'token'", "PartitionKey eq 'key'"],
            table.Calls.Select(call => call.Filter));
        Assert.Equal("next", table.Calls[1].Query["NextRowKey"]);
    }

    [Fact]
    public async Task List_OfMissingTable_IsEmpty()
    {
        using var table = new RecordedTable(TableAnswers.TableNotFound(), TableAnswers.TableNotFound());
        Assert.Empty(await ListAsync(table));
    }

    [Fact]
    public async Task Revoke_OfStoredCredential_DeletesTheRowAndReturnsTrue()
    {
        using var table = new RecordedTable(TableAnswers.NoContent());
        Assert.True(await Store(table).RevokeAsync(Token.Id, CancellationToken.None));
        var call = Assert.Single(table.Calls);
        Assert.Equal(($"DELETE {TokenRow}", "*"), (call.Line, call.IfMatch));
    }

    [Theory]
    [InlineData("ResourceNotFound")]
    [InlineData("TableNotFound")]
    public async Task FindAndRevoke_OfMissingCredentialOrTable_ReturnNullAndFalse(string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(404, code), TableAnswers.Error(404, code));
        Assert.Null(await Store(table).FindAsync(Token.Id, CancellationToken.None));
        Assert.False(await Store(table).RevokeAsync(Token.Id, CancellationToken.None));
    }

    private static TableCredentialStore Store(RecordedTable table) => new(table.Service);

    private static ValueTask<List<Credential>> ListAsync(RecordedTable table) =>
        Store(table).ListAsync(CancellationToken.None).ToListAsync();

    private static string Row(Credential credential)
    {
        var email = credential.Email is null ? "" : $"\"Email\":\"{credential.Email}\",";
        return $$"""
            {"odata.etag":"W/\"datetime'1'\"","RowKey":"{{credential.Id.Hash}}","Name":"{{credential.Name}}",{{email}}
            "Zones":"zone-a","Permission":"edit",
            "CreatedOn@odata.type":"Edm.DateTime","CreatedOn":"2026-03-01T12:00:00Z"}
            """;
    }
}
