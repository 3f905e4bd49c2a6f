using System.Text.Json.Nodes;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Contract.Document.Compatibility;

/// <summary>Callers of the last released contract can go on as they are.</summary>
public sealed class BackwardCompatibilityTests
{
    private const string Mapping = "/zones/{zone_id}/origin/cloud_regions/{origin_ip}";

    [Fact]
    public void The_Contract_Breaks_Nobody_Who_Was_Written_For_The_Last_Released_One() =>
        Assert.Empty(new BreakingChanges(OpenApi.Read(DocumentFiles.Released), OpenApi.Read(DocumentFiles.Current)).Find());

    [Fact]
    public void A_Removed_Operation_Is_Named() =>
        Breaks($"DELETE {Mapping} was removed", document => document["paths"]![Mapping]!.AsObject().Remove("delete"));

    [Fact]
    public void A_Request_That_Must_Say_More_Is_Named() =>
        Breaks(
            $"PUT {Mapping}: the body must have note",
            document => Schema(document, "OriginCloudRegionRequest")["required"]!.AsArray().Add("note"));

    [Fact]
    public void A_Request_That_May_Say_Less_Is_Named() =>
        Breaks(
            $"PUT {Mapping}: the body.vendor may no longer be \"oci\"",
            document => RemoveLast(Schema(document, "CloudVendor")["enum"]!.AsArray()));

    [Fact]
    public void A_Lower_Limit_Is_Named() =>
        Breaks(
            "GET /zones/{zone_id}/origin/cloud_regions: the parameter per_page has a lower maximum",
            document => document["components"]!["parameters"]!["per_page"]!["schema"]!["maximum"] = 50);

    [Fact]
    public void An_Answer_That_May_Leave_Something_Out_Is_Named() =>
        Breaks(
            $"GET {Mapping}, 200: against the promise, the answer.result must have modified_on",
            document => Remove(Schema(document, "OriginCloudRegion")["required"]!.AsArray(), "modified_on"));

    [Fact]
    public void An_Answer_That_May_Say_More_Is_Named() =>
        Breaks(
            $"GET {Mapping}, 200: against the promise, the answer.result.vendor may no longer be \"dns\"",
            document => Schema(document, "CloudVendor")["enum"]!.AsArray().Add("dns"));

    [Fact]
    public void A_Parameter_That_Must_Be_Given_Or_Is_Gone_Is_Named()
    {
        const string List = "GET /zones/{zone_id}/origin/cloud_regions";
        Breaks($"{List} now requires the parameter page", document => document["components"]!["parameters"]!["page"]!["required"] = true);
        Breaks(
            $"{List} no longer takes the parameter page",
            document => document["components"]!["parameters"]!["page"]!["name"] = "offset");
    }

    [Fact]
    public void A_Closed_Request_Is_Named() =>
        Breaks(
            $"PUT {Mapping}: the body may no longer have members of other names",
            document => Schema(document, "OriginCloudRegionRequest")["additionalProperties"] = false);

    [Fact]
    public void A_New_Member_Of_A_Closed_Answer_Is_Named() =>
        Breaks(
            $"GET {Mapping}, 200: against the promise, the answer.result may no longer have note",
            document => Schema(document, "OriginCloudRegion")["properties"]!["note"] = new JsonObject { ["type"] = "string" });

    [Fact]
    public void A_Removed_Error_Code_Is_Named() =>
        Breaks(
            $"GET {Mapping}, 404: the error code 1142 was removed",
            document => document["components"]!["examples"]!["MappingNotFound"]!["value"]!["errors"]![0]!["code"] = 1143);

    [Fact]
    public void A_Removed_Header_Is_Named() =>
        Breaks(
            $"PUT {Mapping}, 200: the header ETag was removed",
            document => document["paths"]![Mapping]!["put"]!["responses"]!["200"]!["headers"]!.AsObject().Remove("ETag"));

    private static void Breaks(string sentence, Action<JsonNode> change)
    {
        var document = JsonNode.Parse(File.ReadAllText(DocumentFiles.Current))!;
        change(document);

        var changes = new BreakingChanges(OpenApi.Read(DocumentFiles.Current), OpenApi.Parse(document.ToJsonString())).Find();

        Assert.Contains(sentence, changes);
    }

    private static JsonNode Schema(JsonNode document, string name) => document["components"]!["schemas"]![name]!;

    private static void RemoveLast(JsonArray values) => values.RemoveAt(values.Count - 1);

    private static void Remove(JsonArray values, string value) => values.Remove(values.Single(entry => entry!.GetValue<string>() == value));
}
