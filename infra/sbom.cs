// Writes the list of what is in the package, as CycloneDX JSON: dotnet run infra/sbom.cs -- ASSETS PACKAGE COMMIT UNIX_TIME
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

var (assetsFile, package, commit, moment) = (args[0], args[1], args[2], long.Parse(args[3], CultureInfo.InvariantCulture));
var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!;
var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToArray();
var runtime = assets["targets"]!["net10.0/linux-x64"]!.AsObject();

// What has an assembly ends up in the executable, and so do the runtime and the framework, which are packages too.
var libraries = runtime
    .Where(library => library.Value!["type"]!.GetValue<string>() == "package" && HasAssembly(library.Value))
    .Select(library => library.Key.Split('/'))
    .Concat(assets["project"]!["frameworks"]!["net10.0"]!["downloadDependencies"]!.AsArray()
        .Select(pack => new[] { pack!["name"]!.GetValue<string>(), pack["version"]!.GetValue<string>().Trim('[', ']').Split(',')[0] }))
    .Select(pair => (Name: pair[0], Version: pair[1]))
    .Distinct()
    .OrderBy(library => library.Name, StringComparer.Ordinal)
    .ToArray();

var application = new JsonObject
{
    ["type"] = "application",
    ["bom-ref"] = "origin-cloud-regions",
    ["name"] = "origin-cloud-regions",
    ["version"] = commit,
    ["hashes"] = Hashes("SHA-256", SHA256.HashData(File.ReadAllBytes(package))),
};
var bom = new JsonObject
{
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["version"] = 1,
    ["metadata"] = new JsonObject
    {
        ["timestamp"] = DateTimeOffset.FromUnixTimeSeconds(moment).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["component"] = application,
    },
    ["components"] = new JsonArray([.. libraries.Select(Component)]),
    ["dependencies"] = new JsonArray(
    [
        new JsonObject { ["ref"] = "origin-cloud-regions", ["dependsOn"] = new JsonArray([.. libraries.Select(library => (JsonNode)Url(library))]) },
    ]),
};
Console.WriteLine(bom.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

static bool HasAssembly(JsonNode library) =>
    library["runtime"] is JsonObject files && files.Any(file => !file.Key.EndsWith("/_._", StringComparison.Ordinal));

static string Url((string Name, string Version) library) => $"pkg:nuget/{library.Name}@{library.Version}";

static JsonArray Hashes(string algorithm, byte[] hash) =>
    [new JsonObject { ["alg"] = algorithm, ["content"] = Convert.ToHexStringLower(hash) }];

JsonNode Component((string Name, string Version) library)
{
    var (id, version) = (library.Name.ToLowerInvariant(), library.Version.ToLowerInvariant());
    var folder = folders.Select(root => Path.Combine(root, id, version)).First(Directory.Exists);
    var hash = File.ReadAllText(Path.Combine(folder, $"{id}.{version}.nupkg.sha512"));
    return new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = Url(library),
        ["name"] = library.Name,
        ["version"] = library.Version,
        ["purl"] = Url(library),
        ["hashes"] = Hashes("SHA-512", Convert.FromBase64String(hash)),
        ["licenses"] = new JsonArray(License(XDocument.Load(Path.Combine(folder, $"{id}.nuspec")))),
    };
}

// A package names its licence by an SPDX expression, by a file in it, or, the oldest, by an address.
static JsonObject License(XDocument specification)
{
    var elements = specification.Descendants().Where(element => element.Name.LocalName is "license" or "licenseUrl").ToArray();
    var license = Array.Find(elements, element => element.Name.LocalName == "license");
    return license?.Attribute("type")?.Value switch
    {
        "expression" => new JsonObject { ["expression"] = license.Value },
        "file" => new JsonObject { ["license"] = new JsonObject { ["name"] = $"in the package: {license.Value}" } },
        _ => new JsonObject { ["license"] = new JsonObject { ["name"] = elements.FirstOrDefault()?.Value ?? "not named" } },
    };
}
