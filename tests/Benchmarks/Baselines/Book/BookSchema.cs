using Newtonsoft.Json;
using NJsonSchema;

namespace OriginCloudRegions.Book;

/// <summary>The contract's schema of a request body.</summary>
public sealed class BookSchema
{
    private readonly Task<JsonSchema> schema = LoadAsync();

    public async Task<bool> AcceptsAsync(string body)
    {
        try
        {
            return (await schema).Validate(body).Count == 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Task<JsonSchema> LoadAsync()
    {
        var document = BookCatalogue.Read("openapi.json");
        var request = document["components"]!["schemas"]!["OriginCloudRegionRequest"]!.DeepClone();

        // The schema refers to other schemas by their path in the document.
        request["components"] = document["components"]!.DeepClone();
        return JsonSchema.FromJsonAsync(request.ToJsonString());
    }
}
