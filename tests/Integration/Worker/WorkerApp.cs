using System.Net.Http.Headers;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The isolated worker, whatever head the suite runs on.</summary>
public sealed class WorkerApp(TableStorage storage) : RunningApp(storage)
{
    protected override string Folder => BuildFolder.FunctionApp(Head.Worker);

    /// <summary>Builds a request with exactly this path. Uri would decode some characters.</summary>
    public HttpRequestMessage Request(string method, string path, string? json = null)
    {
        var address = new Uri(
            $"{Host.Address}client/v4/{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return new HttpRequestMessage(new HttpMethod(method), address)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Token) },
            Content = json is null ? null : new StringContent(json, new MediaTypeHeaderValue("application/json")),
        };
    }
}
