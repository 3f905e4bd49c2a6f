using System.Collections.Concurrent;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The folder that is deployed, made by <c>dotnet publish</c> and removed again; or the one OCR_APP_FOLDER names.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private readonly string target = Path.Combine(Path.GetTempPath(), $"ocr-published-{Guid.CreateVersion7():N}");

    internal string Folder => IsGiven ? BuildFolder.FunctionApp(Head.Native) : target;

    private static bool IsGiven => BuildFolder.FunctionApp(Head.Native) != BuildFolder.Of("Native");

    public async ValueTask InitializeAsync()
    {
        if (IsGiven)
        {
            return;
        }

        // With the tests' own build, which is there: no restore and no second compilation of what is tested.
        var configuration = Path.GetFileName(BuildFolder.Of("Native"));
        var lines = new ConcurrentQueue<string>();
        await using var publish = ChildProcess.Start(
            "dotnet",
            ["publish", "src/Native", "--no-build", "--configuration", configuration, "--output", target, "-p:PublishAot=false"],
            Repository.Root,
            MachineEnvironment.Read(),
            lines.Enqueue);
        Assert.True(await publish.Exited == 0, string.Join('\n', lines));
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
