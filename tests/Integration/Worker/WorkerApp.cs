using System.Net.Http.Headers;
using OriginCloudRegions.Local.Tools;
using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The isolated worker, whatever head the suite runs on.</summary>
public sealed class WorkerApp(TableStorage storage) : RunningApp(storage)
{
    protected override string Folder => BuildFolder.FunctionApp(Head.Worker);

    /// <summary>A request with a credential, and with the path exactly as given: Uri would decode some characters in it.</summary>
    /// <param name="path">Below the base path.</param>
    public HttpRequestMessage Request(string method, string path)
    {
        var address = new Uri(
            $"{Host.Address}client/v4/{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return request;
    }

    public HttpRequestMessage Request(string method, string path, string json)
    {
        var request = Request(method, path);
        request.Content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        return request;
    }
}
