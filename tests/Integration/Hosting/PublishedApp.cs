using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Integration.Hosting;

/// <summary>The folder that is deployed, made by <c>dotnet publish</c> and removed again; or the one OCR_APP_FOLDER names.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private readonly TemporaryFolder target = new();

    internal string Folder => IsGiven ? BuildFolder.FunctionApp(Head.Native) : target.Path;

    private static bool IsGiven => BuildFolder.FunctionApp(Head.Native) != BuildFolder.Of("Native");

    public async ValueTask InitializeAsync()
    {
        if (IsGiven)
        {
            return;
        }

        // With the tests' own build, which is there: no restore and no second compilation of what is tested.
        var configuration = Path.GetFileName(BuildFolder.Of("Native"));
        var publish = await Command.RunAsync(
            "dotnet",
            ["publish", "src/Native", "--no-build", "--configuration", configuration, "--output", target.Path, "-p:PublishAot=false"],
            Repository.Root);
        Assert.True(publish.ExitCode == 0, publish.Text);
    }

    public ValueTask DisposeAsync()
    {
        target.Dispose();
        return ValueTask.CompletedTask;
    }
}
