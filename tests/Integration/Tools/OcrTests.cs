namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr</c> in a folder of its own, over a zone of a running app.</summary>
public abstract class OcrTests(RunningApp app) : IDisposable
{
    private protected RunningApp App => app;

    private protected TemporaryFolder Folder { get; } = new();

    private protected string Zone { get; } = Api.NewZone();

    private protected Ocr Ocr => new(app, Zone, Folder.Path);

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void Write(string name, string content) => File.WriteAllText(Folder.File(name), content);

    private protected Task<Gateway> StartGatewayAsync() => Gateway.StartAsync(app.Host.Address);

    private protected Ocr Through(Gateway gateway) => new(gateway.Address, app.Token, Zone, Folder.Path);
}
