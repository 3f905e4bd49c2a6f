using OriginCloudRegions.Testing.Contract;

namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>An operation of the contract document.</summary>
/// <param name="Security">The alternative credentials, each a list of schemes. Empty if the operation is open.</param>
/// <param name="BodyType">The type in the schema of its body, object or array. Null if it has no body.</param>
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
        Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "src", "Console", "dist", "assets"), "*.js")[0]);

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
