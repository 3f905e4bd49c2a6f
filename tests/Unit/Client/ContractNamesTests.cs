using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Client;

public sealed class ContractNamesTests
{
    private static readonly JsonNode Components =
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "contracts", "openapi.json")))!["components"]!;

    public static TheoryData<Type> Records =>
    [
        typeof(OriginCloudRegion),
        typeof(OriginCloudRegionRequest),
        typeof(DeletedOriginCloudRegion),
        typeof(ResultInfo),
        typeof(BatchResult),
        typeof(BatchFailed),
        typeof(BatchSucceeded),
        typeof(SupportedRegions),
        typeof(SupportedRegion),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_Record_Has_The_Members_Of_The_Schema_Of_Its_Name(Type record) => Assert.Equal(
        Components["schemas"]![record.Name]!["properties"]!.AsObject().Select(member => member.Key).Order(),
        record.GetProperties()
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
            .OfType<string>()
            .Order());

    [Fact]
    public void The_Vendors_Are_Those_Of_The_Contract() => Assert.Equal(
        Components["schemas"]!["CloudVendor"]!["enum"].Deserialize<string[]>()!.Order(),
        typeof(CloudVendor).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order());

    [Fact]
    public void Every_Error_Code_Is_One_That_The_Contract_Shows()
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
