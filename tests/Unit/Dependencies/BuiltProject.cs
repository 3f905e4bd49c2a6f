using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;

namespace OriginCloudRegions.Unit.Dependencies;

/// <summary>A project as it was restored and built.</summary>
internal sealed class BuiltProject
{
    private const string Framework = "net10.0";

    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    private readonly string name;
    private readonly string assemblyName;
    private readonly JsonElement assets;

    public BuiltProject(string file)
    {
        name = Path.GetFileNameWithoutExtension(file);
        assemblyName = XDocument.Load(file).Descendants("AssemblyName").FirstOrDefault()?.Value ?? $"OriginCloudRegions.{name}";
        assets = JsonDocument.Parse(Read(Path.Combine("obj", name, "project.assets.json"))).RootElement;
    }

    /// <summary>What the project file itself, or the one for all projects, refers to.</summary>
    public IEnumerable<string> Packages => assets.GetProperty("project").GetProperty("frameworks").GetProperty(Framework)
        .TryGetProperty("dependencies", out var dependencies)
        ? dependencies.EnumerateObject()
            .Where(dependency => dependency.Value.GetProperty("target").GetString() == "Package"
                && !dependency.Value.TryGetProperty("autoReferenced", out _))
            .Select(dependency => dependency.Name)
        : [];

    /// <summary>The assemblies that the compiled code refers to.</summary>
    public IReadOnlySet<string> References()
    {
        using var file = new MemoryStream(ReadBytes(Path.Combine("bin", name, Configuration, $"{assemblyName}.dll")));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a package gives to compile against; of one that only gathers others, what those give.</summary>
    public IReadOnlySet<string> AssembliesOf(string package)
    {
        var resolved = assets.GetProperty("targets").GetProperty(Framework).EnumerateObject()
            .Single(library => library.Name.StartsWith($"{package}/", StringComparison.OrdinalIgnoreCase)).Value;
        var own = resolved.TryGetProperty("compile", out var compile)
            ? compile.EnumerateObject().Where(file => file.Name.EndsWith(".dll", StringComparison.Ordinal))
                .Select(file => Path.GetFileNameWithoutExtension(file.Name)).ToHashSet()
            : [];
        if (own.Count == 0 && resolved.TryGetProperty("dependencies", out var gathered))
        {
            own.UnionWith(gathered.EnumerateObject().SelectMany(dependency => AssembliesOf(dependency.Name)));
        }

        return own;
    }

    public static IEnumerable<string> Files => [.. RepositoryFiles.Under("src", ".csproj"), .. RepositoryFiles.Under("tests", ".csproj")];

    private static string Read(string path) => System.Text.Encoding.UTF8.GetString(ReadBytes(path));

    private static byte[] ReadBytes(string path)
    {
        var file = Path.Combine(RepositoryFiles.Root, "artifacts", path);
        Assert.True(File.Exists(file), $"{file} is not there: run 'dotnet build' first, this test looks at every project's output.");
        return File.ReadAllBytes(file);
    }
}
