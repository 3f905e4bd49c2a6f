using Azure.Core;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Unit.Telemetry;

/// <summary>Request addresses of Table Storage and Azurite.</summary>
public sealed class StorageCallTests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("GET", $"/Credentials(PartitionKey='token',RowKey='{Hash}')", "get", "Credentials")]
    [InlineData("GET", "/devstoreaccount1/Mappings(PartitionKey='z',RowKey='2001%3Adb8%3A%3A1')", "get", "Mappings")]
    [InlineData("GET", "/Mappings()", "query", "Mappings")]
    [InlineData("GET", $"/(PartitionKey='token',RowKey='{Hash}')", "get", "")]
    [InlineData("PUT", "/Mappings(PartitionKey='z',RowKey='192.0.2.1')", "update", "Mappings")]
    [InlineData("PATCH", "/Mappings(PartitionKey='z',RowKey='192.0.2.1')", "update", "Mappings")]
    [InlineData("DELETE", "/Mappings(PartitionKey='z',RowKey='192.0.2.1')", "delete", "Mappings")]
    [InlineData("POST", "/Mappings", "insert", "Mappings")]
    [InlineData("POST", "/Tables", "create_table", "Tables")]
    [InlineData("POST", "/devstoreaccount1/$batch", "transaction", null)]
    public void StorageCall_OfRequest_HasNameAndTableButNoRowKeys(string method, string path, string name, string? table) =>
        Assert.Equal(new StorageCall(name, table), StorageCall.Of(new RequestMethod(method), path));
}
