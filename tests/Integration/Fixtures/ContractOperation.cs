using System.Text.Json;
using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>An operation as the contract document has it.</summary>
/// <param name="Id">Its operationId.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Below the base path, with parameters in braces.</param>
/// <param name="Security">The ways to be let in, each the schemes that it takes together; none where it is open to all.</param>
/// <param name="BodyType">Of the schema of its body: object or array; null where it takes none.</param>
public sealed record ContractOperation(
    string Id, string Method, string Path, IReadOnlyList<IReadOnlyList<string>> Security, string? BodyType)
{
    private static readonly string[] Methods = ["get", "head", "put", "post", "patch", "delete", "options", "trace"];

    public static IReadOnlyList<ContractOperation> All { get; } = Read(OpenApi.Read(DocumentFiles.Current));

    public bool HasZone => Path.Contains("{zone_id}", StringComparison.Ordinal);

    public bool HasAddress => Path.EndsWith("/{origin_ip}", StringComparison.Ordinal);

    public bool IsWrite => Method is not ("GET" or "HEAD");

    public string At(string zone, string ip) =>
        Path.Replace("{zone_id}", zone, StringComparison.Ordinal)
            .Replace("{origin_ip}", ip, StringComparison.Ordinal)
            .Replace("{asset}", Asset(), StringComparison.Ordinal);

    private static string Asset() => System.IO.Path.GetFileName(
        Directory.GetFiles(System.IO.Path.Combine(Local.Tools.Repository.Root, "src", "Console", "dist", "assets"), "*.js")[0]);

    private static List<ContractOperation> Read(OpenApi document) =>
    [
        .. from path in document.Paths
           from member in path.Value.EnumerateObject()
           where Methods.Contains(member.Name)
           select new ContractOperation(
               member.Value.GetProperty("operationId").GetString()!,
               member.Name.ToUpperInvariant(),
               path.Name,
               [
                   .. member.Value.GetProperty("security").EnumerateArray()
                       .Select(way => way.EnumerateObject().Select(scheme => scheme.Name).ToArray()),
               ],
               BodyTypeOf(document, member.Value)),
    ];

    private static string? BodyTypeOf(OpenApi document, JsonElement operation) =>
        document.Find(operation, "requestBody") is { } body
            ? document.Follow(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"))
                .GetProperty("type").GetString()
            : null;
}
