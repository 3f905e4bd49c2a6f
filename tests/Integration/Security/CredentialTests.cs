using System.Net.Http.Headers;
using Azure.Data.Tables;

namespace OriginCloudRegions.Integration.Security;

/// <summary>Every operation of the contract with every kind of credential.</summary>
public sealed class CredentialTests(UncachedApp app) : IClassFixture<UncachedApp>
{
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    public static TheoryData<string> Operations => [.. ContractOperation.All.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_WithEachKindOfCredential_SucceedsOrReturnsTheDocumentedRefusal(string id)
    {
        var operation = ContractOperation.All.Single(operation => operation.Id == id);
        foreach (var credential in await SentCredential.AllAsync(app, operation, zone))
        {
            // The stored region differs from the sent one, so every write changes the row.
            await app.Api.PutAsync(zone, Ip, "aws", "eu-west-1");
            var before = await app.Tables.RowsAsync(zone);

            var reply = await SendAsync(operation, credential);

            Assert.True(
                IsRight(operation, credential.Refusal, reply, AreEqual(before, await app.Tables.RowsAsync(zone))),
                $"{operation.Method} {operation.Path} with {credential.Name}: {reply.Status} {reply.Body}");
        }
    }

    [Fact]
    public void ContractOperations_InAZone_RequireACredential()
    {
        Assert.True(ContractOperation.All.Count >= 14);
        Assert.Contains(ContractOperation.All, operation => operation.Security.Count == 0);
        Assert.Contains(ContractOperation.All, operation => operation is { IsWrite: true, Security.Count: 2 });
        Assert.All(ContractOperation.All, operation => Assert.True(operation.Security.Count > 0 || !operation.HasZone));
    }

    private static bool IsRight(ContractOperation operation, Refusal? refusal, Reply reply, bool isUnchanged)
    {
        if (refusal is null)
        {
            return reply.Status == 200 && isUnchanged == !operation.IsWrite;
        }

        if (operation.Method == "HEAD")
        {
            return reply.Status == refusal.Status && reply.Body.Length == 0 && isUnchanged;
        }

        reply.IsRefusal(refusal.Status, refusal.Code, refusal.Message, chain: refusal.Cause);
        return isUnchanged;
    }

    private static bool AreEqual(IReadOnlyDictionary<string, TableEntity> before, IReadOnlyDictionary<string, TableEntity> after) =>
        before.Count == after.Count && before.All(row => after.TryGetValue(row.Key, out var now) && now.ETag == row.Value.ETag);

    private Task<Reply> SendAsync(ContractOperation operation, SentCredential credential)
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.At(zone, Ip).TrimStart('/'));
        if (operation.BodyType is { } type)
        {
            var mapping = operation.Method == "DELETE" ? $"\"{Ip}\"" : Api.MappingJson(Ip);
            request.Content = new StringContent(
                type == "array" ? $"[{mapping}]" : mapping, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in credential.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return app.Api.SendAsync(request);
    }
}
