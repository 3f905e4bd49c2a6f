using System.Text.Json.Nodes;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>A copy of the echo worker's build folder that a test may change.</summary>
internal sealed class EchoFolder : IDisposable
{
    public EchoFolder()
    {
        foreach (var file in Directory.EnumerateFiles(EchoHost.Build, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(EchoHost.Build, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("ocr-echo-").FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void SetFunctionTimeout(string value)
    {
        var host = JsonNode.Parse(File.ReadAllText(Of("host.json")))!;
        host["functionTimeout"] = value;
        File.WriteAllText(Of("host.json"), host.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
