using OriginCloudRegions.Core.Storage;

namespace OriginCloudRegions.Unit.Storage;

public sealed class TableServiceTests
{
    private const string Secret = "c2VjcmV0";

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=a")]
    [InlineData("TableEndpoint=")]
    [InlineData($"TableEndpoint=http://127.0.0.1:10002/a;AccountName=a;AccountKey=no-base-64-{Secret}!")]
    public void A_Connection_String_That_Is_None_Is_Refused_And_Not_Told(string connection)
    {
        var failure = Assert.Throws<SettingException>(
            () => new TableService(new StorageOptions { ConnectionString = connection }));

        Assert.StartsWith("Storage__ConnectionString is no connection string", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }
}
