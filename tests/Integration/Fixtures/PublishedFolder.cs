namespace OriginCloudRegions.Integration.Fixtures;

/// <summary>The published folder of a head, by <c>dotnet publish</c> or from the package in OCR_APP_FOLDER.</summary>
public abstract class PublishedFolder : IAsyncLifetime
{
    private readonly TemporaryFolder target = new();
    private readonly Head head;
    private readonly string project;
    private readonly string[] options;

    private protected PublishedFolder(Head head, string project, params string[] options) =>
        (this.head, this.project, this.options) = (head, project, options);

    internal string Folder => IsGiven ? BuildFolder.FunctionApp(head) : target.Path;

    private bool IsGiven => BuildFolder.FunctionApp(head) != BuildFolder.Of(project);

    public async ValueTask InitializeAsync()
    {
        if (IsGiven)
        {
            return;
        }

        // Uses the build of the tests: it exists, so nothing is restored or compiled again.
        var configuration = Path.GetFileName(BuildFolder.Of(project));
        var publish = await Command.RunAsync(
            "dotnet",
            [
                "msbuild", $"src/{project}", "-target:Publish", "-property:NoBuild=true", $"-property:Configuration={configuration}",
                $"-property:PublishDir={target.Path}{Path.DirectorySeparatorChar}", .. options,
            ],
            Repository.Root);
        Assert.True(publish.ExitCode == 0, publish.Text);
    }

    public ValueTask DisposeAsync()
    {
        target.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
