using System.Net.Http.Headers;
using Azure.Data.Tables;
using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Integration.Security;

/// <summary>
/// Every operation of the contract with every kind of credential: it gets the error of the table, and a refusal changes no row.
/// </summary>
public sealed class DoorTests(ForgetfulApp app) : IClassFixture<ForgetfulApp>
{
    private const string Ip = "192.0.2.1";

    private readonly string zone = Api.NewZone();

    public static TheoryData<string> Operations => [.. ContractOperation.All.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Only_The_Right_Credential_Opens(string id)
    {
        var operation = ContractOperation.All.Single(operation => operation.Id == id);
        foreach (var door in await Door.AllAsync(app, operation, zone))
        {
            // With a mapping of one region, so that every write would show.
            await app.Api.PutAsync(zone, Ip, "aws", "eu-west-1");
            var before = await app.Tables.RowsAsync(zone);

            var reply = await SendAsync(operation, door);

            Assert.True(
                await IsRightAsync(operation, door, reply, before),
                $"{operation.Method} {operation.Path} with {door.Name}: {reply.Status} {reply.Body}");
        }
    }

    [Fact]
    public void The_Matrix_Has_Every_Operation_Of_The_Contract_And_Some_Are_Closed_And_Some_Open()
    {
        Assert.True(ContractOperation.All.Count >= 14);
        Assert.Contains(ContractOperation.All, operation => operation.Security.Count == 0);
        Assert.Contains(ContractOperation.All, operation => operation is { IsWrite: true, Security.Count: 2 });
        Assert.All(ContractOperation.All, operation => Assert.True(operation.Security.Count > 0 || !operation.HasZone));
    }

    private async Task<bool> IsRightAsync(
        ContractOperation operation, Door door, Reply reply, IReadOnlyDictionary<string, TableEntity> before)
    {
        var isSame = Same(before, await app.Tables.RowsAsync(zone));
        if (door.Refusal is not { } refusal)
        {
            return reply.Status == 200 && isSame == !operation.IsWrite;
        }

        if (operation.Method == "HEAD")
        {
            return reply.Status == refusal.Status && reply.Body.Length == 0 && isSame;
        }

        reply.IsRefusal(refusal.Status, refusal.Code, refusal.Message, chain: refusal.Cause);
        return isSame;
    }

    private static bool Same(IReadOnlyDictionary<string, TableEntity> before, IReadOnlyDictionary<string, TableEntity> after) =>
        before.Count == after.Count && before.All(row => after.TryGetValue(row.Key, out var now) && now.ETag == row.Value.ETag);

    private Task<Reply> SendAsync(ContractOperation operation, Door door)
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.At(zone, Ip).TrimStart('/'));
        if (operation.BodyType is { } type)
        {
            var mapping = operation.Method == "DELETE" ? $"\"{Ip}\"" : Api.MappingJson(Ip);
            request.Content = new StringContent(type == "array" ? $"[{mapping}]" : mapping, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in door.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return app.Api.SendAsync(request);
    }
}
