using System.Reflection;
using System.Runtime.Loader;

namespace OriginCloudRegions.Unit.Client;

/// <summary>A place where an assembly finds what .NET itself brings, and nothing else.</summary>
internal sealed class FrameworkOnlyContext() : AssemblyLoadContext(nameof(FrameworkOnlyContext), isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is "netstandard" or "System" || assemblyName.Name!.StartsWith("System.", StringComparison.Ordinal)
            ? null
            : throw new FileNotFoundException($"{assemblyName.Name} is not there.");
}
