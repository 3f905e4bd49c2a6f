using System.Net.Http.Headers;

namespace OriginCloudRegions.Integration.Requests;

/// <summary>contracts/operations.http, which editors send to a local service.</summary>
public sealed class OperationsFileTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Address = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task RequestsOfOperationsFile_SentInOrder_Return200()
    {
        foreach (var request in Requests())
        {
            var reply = await app.Api.SendAsync(request);

            Assert.True(reply.Status == 200, $"{request.Method} {request.RequestUri}: {reply.Status} {reply.Body}");
        }
    }

    [Fact]
    public void RequestsOfOperationsFile_CoverEachOperationExceptHeadAndConsoleAssets()
    {
        var covered = Requests().Select(request => $"{request.Method} /{request.RequestUri!.OriginalString.Split('?')[0]}").ToHashSet();

        Assert.All(
            ContractOperation.All.Where(operation => operation.Method != "HEAD" && operation.Id != "console-asset-get"),
            operation => Assert.True(
                covered.Contains($"{operation.Method} {operation.At(zone, Address)}"),
                $"contracts/operations.http has no request for {operation.Id}."));
    }

    private IEnumerable<HttpRequestMessage> Requests() =>
        File.ReadAllText(Path.Combine(Repository.Root, "contracts", "operations.http"))
            .Replace("{{base}}/", "", StringComparison.Ordinal)
            .Replace("{{zone}}", zone, StringComparison.Ordinal)
            .Replace("{{address}}", Address, StringComparison.Ordinal)
            .Split("\n### ")
            .Skip(1)
            .Select(Parse);

    private HttpRequestMessage Parse(string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var target = lines[1].Split(' ');
        var request = new HttpRequestMessage(HttpMethod.Parse(target[0]), target[1]);
        if (lines.Contains("Authorization: Bearer {{token}}"))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", app.Token);
        }

        if (lines.Contains("Content-Type: application/json"))
        {
            request.Content = new StringContent(parts[1], Encoding.UTF8, "application/json");
        }

        return request;
    }
}
