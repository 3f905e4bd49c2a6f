using Azure;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Unit.Storage;

public sealed class TableCredentialStoreTests
{
    private const string Hash = "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0";

    private static Credential Token => new(
        CredentialId.OfToken("token"),
        "for tests",
        ZoneScope.Of(["zone-a"]),
        Permission.Edit,
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        null);

    private static Credential Key => Token with { Id = CredentialId.OfKey("user@example.com", "key"), Email = "user@example.com" };

    [Fact]
    public async Task Find_OfStoredToken_ReturnsIt()
    {
        using var table = new RecordedTable(TableAnswers.Entity(Row(Token)));
        Assert.Equal(Token, await Store(table).FindAsync(Token.Id, CancellationToken.None));
        Assert.Equal($"GET Credentials(PartitionKey='token',RowKey='{Hash}')", Assert.Single(table.Calls).Line);
    }

    [Fact]
    public async Task Find_OfStoredKey_ReturnsIt()
    {
        using var table = new RecordedTable(TableAnswers.Entity(Row(Key)));
        Assert.Equal(Key, await Store(table).FindAsync(Key.Id, CancellationToken.None));
        Assert.Equal($"GET Credentials(PartitionKey='key',RowKey='{Key.Id.Hash}')", Assert.Single(table.Calls).Line);
    }

    [Theory]
    [InlineData("ResourceNotFound")]
    [InlineData("TableNotFound")]
    public async Task Find_OfMissingCredentialOrTable_ReturnsNull(string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(404, code));
        Assert.Null(await Store(table).FindAsync(Token.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Save_OfCredential_ReplacesWholeRow()
    {
        using var table = new RecordedTable(TableAnswers.NoContent());
        await Store(table).SaveAsync(Token, CancellationToken.None);
        var call = Assert.Single(table.Calls);
        Assert.Equal(($"PUT Credentials(PartitionKey='token',RowKey='{Hash}')", ""), (call.Line, call.IfMatch));
        Assert.Contains("\"Zones\":\"zone-a\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ToMissingTable_CreatesItAndSavesAgain()
    {
        using var table = new RecordedTable(TableAnswers.TableNotFound(), TableAnswers.Table(), TableAnswers.NoContent());
        await Store(table).SaveAsync(Token, CancellationToken.None);
        var put = $"PUT Credentials(PartitionKey='token',RowKey='{Hash}')";
        Assert.Equal([put, "POST Tables", put], table.Calls.Select(call => call.Line));
        Assert.Equal(table.Calls[0].Body, table.Calls[2].Body);
    }

    [Fact]
    public async Task Save_WhenStorageForbidsIt_Throws()
    {
        using var table = new RecordedTable(TableAnswers.Error(403, "AuthorizationFailure"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Store(table).SaveAsync(Token, CancellationToken.None));
        Assert.Equal(403, refusal.Status);
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
            ["PartitionKey eq 'token'", "PartitionKey eq 'token'", "PartitionKey eq 'key'"], table.Calls.Select(call => call.Filter));
        Assert.Equal("next", table.Calls[1].Query["NextRowKey"]);
    }

    [Fact]
    public async Task List_OfMissingTable_IsEmpty()
    {
        using var table = new RecordedTable(TableAnswers.TableNotFound(), TableAnswers.TableNotFound());
        Assert.Empty(await ListAsync(table));
    }

    [Fact]
    public async Task Revoke_OfStoredCredential_IsTrue()
    {
        using var table = new RecordedTable(TableAnswers.NoContent());
        Assert.True(await Store(table).RevokeAsync(Token.Id, CancellationToken.None));
        var call = Assert.Single(table.Calls);
        Assert.Equal(($"DELETE Credentials(PartitionKey='token',RowKey='{Hash}')", "*"), (call.Line, call.IfMatch));
    }

    [Theory]
    [InlineData("ResourceNotFound")]
    [InlineData("TableNotFound")]
    public async Task Revoke_OfMissingCredentialOrTable_IsFalse(string code)
    {
        using var table = new RecordedTable(TableAnswers.Error(404, code));
        Assert.False(await Store(table).RevokeAsync(Token.Id, CancellationToken.None));
    }

    private static TableCredentialStore Store(RecordedTable table) => new(table.Service);

    private static async Task<List<Credential>> ListAsync(RecordedTable table)
    {
        var listed = new List<Credential>();
        await foreach (var credential in Store(table).ListAsync(CancellationToken.None))
        {
            listed.Add(credential);
        }

        return listed;
    }

    private static string Row(Credential credential)
    {
        var email = credential.Email is null ? "" : $"\"Email\":\"{credential.Email}\",";
        return $$"""
            {"odata.etag":"W/\"datetime'1'\"","RowKey":"{{credential.Id.Hash}}","Name":"{{credential.Name}}",{{email}}"Zones":"zone-a","Permission":"edit","CreatedOn@odata.type":"Edm.DateTime","CreatedOn":"2026-03-01T12:00:00Z"}
            """;
    }
}
