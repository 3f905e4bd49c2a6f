using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Credentials;

namespace OriginCloudRegions.Unit.Storage;

public sealed class CredentialRowTests
{
    private static DateTimeOffset Noon => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static Credential Token => new(
        CredentialId.OfToken("token"), "for tests", ZoneScope.Of(["zone-a", "zone-b"]), Permission.Read, Noon, null);

    private static Credential Key => new(
        CredentialId.OfKey("user@example.com", "144c9defac04969c7bfad8efaa8ea194"),
        "for tests",
        ZoneScope.All,
        Permission.Edit,
        Noon,
        Noon.AddDays(1))
    {
        Email = "user@example.com",
    };

    [Fact]
    public void Read_OfWrittenCredential_ReturnsAnEqualCredential()
    {
        Assert.Equal(Token, CredentialRow.Read(CredentialKind.Token, CredentialRow.Write(Token)));
        Assert.Equal(Key, CredentialRow.Read(CredentialKind.Key, CredentialRow.Write(Key)));
    }

    [Fact]
    public void Write_OfToken_WritesTheColumnsThatMustNeverChange() => AssertColumns(
        [
            ("CreatedOn", Noon),
            ("Name", "for tests"),
            ("PartitionKey", "token"),
            ("Permission", "read"),
            ("RowKey", "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0"),
            ("Zones", "zone-a,zone-b"),
        ],
        Token);

    [Fact]
    public void Write_OfKey_WritesTheColumnsThatMustNeverChange() => AssertColumns(
        [
            ("CreatedOn", Noon),
            ("Email", "user@example.com"),
            ("ExpiresOn", Noon.AddDays(1)),
            ("Name", "for tests"),
            ("PartitionKey", "key"),
            ("Permission", "edit"),
            ("RowKey", "9b80defa18a9c86b7c1debe8661a389670730b33e4b09cce557a518cab54a959"),
            ("Zones", "*"),
        ],
        Key);

    [Theory]
    [InlineData("Edit")]
    [InlineData("admin")]
    [InlineData("")]
    public void Read_OfUnknownPermission_ReturnsReadPermission(string permission)
    {
        var entity = CredentialRow.Write(Key);
        entity["Permission"] = permission;
        Assert.Equal(Permission.Read, CredentialRow.Read(CredentialKind.Key, entity).Permission);
    }

    private static void AssertColumns((string Name, object Value)[] expected, Credential credential) => Assert.Equal(
        expected,
        CredentialRow.Write(credential)
            .Select(column => (column.Key, column.Value))
            .OrderBy(column => column.Key, StringComparer.Ordinal));
}
