using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class ContractNamesTests
{
    private static readonly JsonNode Components =
        JsonNode.Parse(RepositoryFiles.Read("contracts", "openapi.json"))!["components"]!;

    [Theory]
    [EachOf(
        typeof(OriginCloudRegion), typeof(OriginCloudRegionRequest), typeof(DeletedOriginCloudRegion),
        typeof(OriginCloudRegions.Client.ResultInfo), typeof(BatchResult), typeof(BatchFailed), typeof(BatchSucceeded),
        typeof(SupportedRegions), typeof(SupportedRegion))]
    public void ClientRecord_HasTheMembersOfItsContractSchema(Type record) => Assert.Equal(
        Components["schemas"]![record.Name]!["properties"]!.AsObject().Select(member => member.Key).Order(),
        record.GetProperties()
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
            .OfType<string>()
            .Order());

    [Fact]
    public void ClientCloudVendor_HasTheVendorsOfTheContract() => Assert.Equal(
        Components["schemas"]!["CloudVendor"]!["enum"].Deserialize<string[]>()!.Order(),
        typeof(CloudVendor).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order());

    [Fact]
    public void ClientErrorCode_IsInAnExampleOfTheContract()
    {
        var shown = Components["examples"]!.AsObject()
            .Select(example => example.Value!["value"] as JsonObject)
            .SelectMany(answer => answer?["errors"] as JsonArray ?? [])
            .Select(error => (int)error!["code"]!)
            .ToHashSet();
        Assert.All(
            typeof(OriginCloudRegionsErrorCode).GetFields().Select(field => (int)field.GetRawConstantValue()!),
            code => Assert.Contains(code, shown));
    }
}
