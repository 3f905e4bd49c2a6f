// Writes the SBOM of a package as CycloneDX JSON:
// dotnet run infra/sbom.cs -- HEAD ASSETS NPM_LOCK PACKAGE COMMIT UNIX_TIME
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

var (head, assetsFile, npmLock, package, commit) = (args[0], args[1], args[2], args[3], args[4]);
var moment = long.Parse(args[5], CultureInfo.InvariantCulture);
var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!;
var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToArray();
var libraries = (head == "worker" ? Packed() : Linked())
    .Select(library => library.Split('/'))
    .Select(pair => (Name: pair[0], Version: pair[1]))
    .Distinct()
    .OrderBy(library => library.Name, StringComparer.Ordinal);
JsonObject[] components = [.. libraries.Select(Component), .. Bundled().DistinctBy(Reference).OrderBy(Reference, StringComparer.Ordinal)];

var packageHash = SHA256.HashData(File.ReadAllBytes(package));
var application = new JsonObject
{
    ["type"] = "application",
    ["bom-ref"] = "origin-cloud-regions",
    ["name"] = "origin-cloud-regions",
    ["version"] = commit,
    ["hashes"] = Hashes("SHA-256", packageHash),
};
var bom = new JsonObject
{
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["serialNumber"] = $"urn:uuid:{UuidOf(packageHash)}",
    ["version"] = 1,
    ["metadata"] = new JsonObject
    {
        ["timestamp"] = DateTimeOffset.FromUnixTimeSeconds(moment).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["component"] = application,
    },
    ["components"] = new JsonArray([.. components]),
    ["dependencies"] = new JsonArray(
    [
        new JsonObject { ["ref"] = "origin-cloud-regions", ["dependsOn"] = new JsonArray([.. components.Select(component => (JsonNode)Reference(component))]) },
    ]),
};
Console.WriteLine(bom.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

// The executable contains the runtime, the framework and every package with an assembly.
IEnumerable<string> Linked() => assets["targets"]!["net10.0/linux-x64"]!.AsObject()
    .Where(library => library.Value!["type"]!.GetValue<string>() == "package")
    .Where(library => library.Value!["runtime"] is JsonObject files && files.Any(file => !file.Key.EndsWith("/_._", StringComparison.Ordinal)))
    .Select(library => library.Key)
    .Concat(assets["project"]!["frameworks"]!["net10.0"]!["downloadDependencies"]!.AsArray()
        .Select(pack => $"{pack!["name"]}/{pack["version"]!.GetValue<string>().Trim('[', ']').Split(',')[0]}"));

// The package contains the assemblies of the app, and in .azurefunctions those of the host's extensions. A .deps.json
// file names the NuGet package of each assembly.
IEnumerable<string> Packed()
{
    using var archive = ZipFile.OpenRead(package);
    var assemblies = archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).ToHashSet();
    var found = new List<string>();
    foreach (var description in archive.Entries.Where(entry => entry.Name.EndsWith(".deps.json", StringComparison.Ordinal)))
    {
        var folder = description.FullName[..^description.Name.Length];
        using var content = description.Open();
        var root = JsonNode.Parse(content)!;
        foreach (var (library, files) in root["targets"]![root["runtimeTarget"]!["name"]!.GetValue<string>()]!.AsObject())
        {
            var own = Files(files!).Select(file => folder + file).Where(assemblies.Remove).ToArray();
            if (own.Length > 0 && root["libraries"]![library]!["type"]!.GetValue<string>() == "package")
            {
                found.Add(library);
            }
        }
    }

    // The Worker SDK adds one extension.
    if (assemblies.Remove(".azurefunctions/Microsoft.Azure.WebJobs.Extensions.FunctionMetadataLoader.dll"))
    {
        found.Add(assets["libraries"]!.AsObject().Single(
            library => library.Key.StartsWith("Microsoft.Azure.Functions.Worker.Sdk/", StringComparison.Ordinal)).Key);
    }

    return assemblies.Count == 0
        ? found
        : throw new InvalidOperationException($"No .deps.json names the package of {string.Join(", ", assemblies)}.");
}

// The bundles of the console and the reference contain modules of these packages. Other packages only build or test.
IEnumerable<JsonObject> Bundled()
{
    const string folder = "node_modules/";
    const string algorithm = "sha512-";
    foreach (var (path, entry) in JsonNode.Parse(File.ReadAllText(npmLock))!["packages"]!.AsObject())
    {
        var facts = entry!.AsObject();
        if (path.Length == 0 || facts.ContainsKey("dev") || facts.ContainsKey("devOptional") || facts.ContainsKey("optional"))
        {
            continue;
        }

        var (name, version) = (path[(path.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length)..], facts["version"]!.GetValue<string>());
        var integrity = facts["integrity"]!.GetValue<string>();
        if (!integrity.StartsWith(algorithm, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The integrity of {path} in {npmLock} is not a SHA-512 hash.");
        }

        yield return Library(
            name,
            version,
            $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}",
            integrity[algorithm.Length..],
            new JsonObject { ["expression"] = facts["license"]!.GetValue<string>() });
    }
}

static IEnumerable<string> Files(JsonNode library)
{
    foreach (var kind in (string[])["runtime", "native", "resources", "runtimeTargets"])
    {
        foreach (var (path, facts) in library[kind] as JsonObject ?? [])
        {
            // Publishing moves files to the root, and the files of each language to a folder.
            yield return facts?["locale"] is { } language ? $"{language}/{Path.GetFileName(path)}" : Path.GetFileName(path);
            yield return path;
        }
    }
}

// A UUID of version 8, which an application defines (RFC 9562). A random UUID would differ between builds.
static Guid UuidOf(byte[] hash)
{
    var bytes = hash[..16];
    bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
    bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
    return new Guid(bytes, bigEndian: true);
}

static string Reference(JsonObject component) => component["bom-ref"]!.GetValue<string>();

static JsonArray Hashes(string algorithm, byte[] hash) =>
    [new JsonObject { ["alg"] = algorithm, ["content"] = Convert.ToHexStringLower(hash) }];

JsonObject Component((string Name, string Version) library)
{
    var (id, version) = (library.Name.ToLowerInvariant(), library.Version.ToLowerInvariant());
    var folder = folders.Select(root => Path.Combine(root, id, version)).First(Directory.Exists);
    return Library(
        library.Name,
        library.Version,
        $"pkg:nuget/{library.Name}@{library.Version}",
        File.ReadAllText(Path.Combine(folder, $"{id}.{version}.nupkg.sha512")),
        License(XDocument.Load(Path.Combine(folder, $"{id}.nuspec"))));
}

static JsonObject Library(string name, string version, string url, string sha512, JsonObject license) => new()
{
    ["type"] = "library",
    ["bom-ref"] = url,
    ["name"] = name,
    ["version"] = version,
    ["purl"] = url,
    ["hashes"] = Hashes("SHA-512", Convert.FromBase64String(sha512)),
    ["licenses"] = new JsonArray(license),
};

// A package names its licence with an SPDX expression or a file. Old packages use a URL.
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
