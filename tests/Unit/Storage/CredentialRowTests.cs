using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Unit.Storage;

public sealed class CredentialRowTests
{
    private static DateTimeOffset Noon => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static Credential Token => new(
        CredentialId.OfToken("token"), "for tests", ZoneScope.Of(["zone-a", "zone-b"]), Permission.Read, Noon, null);

    private static Credential Key => new(
        CredentialId.OfKey("user@example.com", "key"), "for tests", ZoneScope.All, Permission.Edit, Noon, Noon.AddDays(1))
    {
        Email = "user@example.com",
    };

    [Fact]
    public void Reading_A_Token_That_Was_Written_Gives_The_Same() =>
        Assert.Equal(Token, CredentialRow.Read(CredentialKind.Token, CredentialRow.Write(Token)));

    [Fact]
    public void Reading_A_Key_That_Was_Written_Gives_The_Same() =>
        Assert.Equal(Key, CredentialRow.Read(CredentialKind.Key, CredentialRow.Write(Key)));

    [Fact]
    public void A_Token_Stands_In_The_Partition_Of_Tokens_Under_Its_Hash()
    {
        var entity = CredentialRow.Write(Token);
        Assert.Equal(
            ("token", "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0"), (entity.PartitionKey, entity.RowKey));
    }

    [Fact]
    public void A_Key_Stands_In_The_Partition_Of_Keys() => Assert.Equal("key", CredentialRow.Write(Key).PartitionKey);

    [Fact]
    public void The_Columns_Of_A_Token_Are_Frozen()
    {
        var entity = CredentialRow.Write(Token);
        Assert.Equal(
            ["CreatedOn", "Name", "PartitionKey", "Permission", "RowKey", "Zones"], entity.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ("for tests", "zone-a,zone-b", "read", Noon),
            (entity["Name"], entity["Zones"], entity["Permission"], entity["CreatedOn"]));
    }

    [Fact]
    public void The_Columns_Of_A_Key_Are_Frozen()
    {
        var entity = CredentialRow.Write(Key);
        Assert.Equal(
            ["CreatedOn", "Email", "ExpiresOn", "Name", "PartitionKey", "Permission", "RowKey", "Zones"],
            entity.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ("user@example.com", Noon.AddDays(1), "*", "edit"),
            (entity["Email"], entity["ExpiresOn"], entity["Zones"], entity["Permission"]));
    }

    [Theory]
    [InlineData("Edit")]
    [InlineData("admin")]
    [InlineData("")]
    public void A_Permission_That_Is_Unknown_Only_Reads(string permission)
    {
        var entity = CredentialRow.Write(Key);
        entity["Permission"] = permission;
        Assert.Equal(Permission.Read, CredentialRow.Read(CredentialKind.Key, entity).Permission);
    }
}
