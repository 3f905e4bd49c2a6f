using OriginCloudRegions.Local.Host;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The published folder of the native head.</summary>
public sealed class NativePublishedTests(NativePublishedTests.PublishedNative published, TableStorage storage)
    : PublishedAppTests(published, storage), IClassFixture<NativePublishedTests.PublishedNative>
{
    [Fact]
    public void PublishedFolder_HasEachFunctionBesideTheExecutable()
    {
        var app = FunctionApp.Read(published.Folder);

        Assert.Equal(published.Folder, Path.GetDirectoryName(app.Executable));
        Assert.Equal("client/v4", app.RoutePrefix);
        Assert.Equal(
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Native", "functions"))
                .Select(Path.GetFileName)
                .Order(StringComparer.OrdinalIgnoreCase),
            app.Functions.Select(function => function.Name));
    }

    /// <summary>Without ahead-of-time compilation, which the build of the tests does not have either.</summary>
    public sealed class PublishedNative() : PublishedFolder(Head.Native, "Native", "-property:PublishAot=false");
}
