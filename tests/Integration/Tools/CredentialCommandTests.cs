using Azure.Data.Tables;
using OriginCloudRegions.Core.Storage.Credentials;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Integration.Tools;

/// <summary><c>ocr credentials</c>, as an operator uses it.</summary>
public sealed class CredentialCommandTests(UncachedApp app) : IClassFixture<UncachedApp>
{
    private readonly string zone = Api.NewZone();

    [Fact]
    public async Task CreatedToken_IsValidOnlyForItsZones()
    {
        var token = (await RunAsync("create", "--zone", zone, "--zone", Api.NewZone(), "--permission", "edit"))[0];

        Assert.Matches("^[A-Za-z0-9_-]{40}$", token);
        Assert.Equal(200, (await PutAsync(zone, token)).Status);
        (await PutAsync(Api.NewZone(), token)).IsRefusal(403, 10000, "Authentication error");
    }

    [Fact]
    public async Task CreatedKey_IsValidWithItsEmail()
    {
        var key = (await RunAsync("create", "--email", "user@example.com", "--all-zones", "--permission", "edit"))[0];

        Assert.Matches("^[0-9a-f]{37}$", key);
        var reply = await app.Api.SendAsync(
            HttpMethod.Put,
            Api.MappingPath(zone, "192.0.2.1"),
            Api.MappingJson("192.0.2.1"),
            request =>
            {
                request.Headers.Authorization = null;
                request.Headers.Add("X-Auth-Key", key);
                request.Headers.Add("X-Auth-Email", "user@example.com");
            });
        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task CreatedToken_IsFoundByItsHashAndIsNeitherStoredNorListed()
    {
        var token = (await RunAsync("create", "--all-zones", "--permission", "read", "--name", "hashed"))[0];

        var stored = await new TableCredentialStore(new TableService(app.Tables.Options))
            .FindAsync(CredentialId.OfToken(token), TestContext.Current.CancellationToken);
        Assert.Equal(("hashed", Permission.Read), (stored!.Name, stored.Permission));
        var rows = await new TableClient(app.Tables.Options.ConnectionString, app.Tables.Options.CredentialsTable)
            .QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(rows.SelectMany(row => row), column => $"{column.Value}".Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(await RunAsync("list"), line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RevokedToken_IsRefusedByTheService()
    {
        var name = Guid.CreateVersion7().ToString("N");
        var token = (await RunAsync("create", "--all-zones", "--permission", "edit", "--name", name))[0];
        var listed = JsonDocument.Parse(string.Concat(await RunAsync("list", "--output", "json"))).RootElement;
        var id = listed.EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;

        var revoked = await RunAsync(0, ["revoke", id]);

        Assert.Empty(revoked.Output);
        Assert.StartsWith($"Revoked token {id} \"{name}\"", revoked.Errors[0], StringComparison.Ordinal);

        (await PutAsync(zone, token)).IsRefusal(403, 9109, "Invalid access token");
    }

    [Fact]
    public async Task Revoke_OfCompleteId_RemovesARowThatIsIncomplete()
    {
        var damaged = new Tables(app.Tables.Options.ConnectionString!, Guid.CreateVersion7().ToString("N"));
        await new StoredCredentials(damaged).TokenAsync();
        var id = CredentialId.OfToken("damaged").Hash;
        await new TableClient(damaged.Options.ConnectionString, damaged.Options.CredentialsTable)
            .AddEntityAsync(new TableEntity("token", id), TestContext.Current.CancellationToken);

        var list = await ToolRun.OcrAsync(damaged, 1, "credentials", "list");
        var revoked = await ToolRun.OcrAsync(damaged, 0, "credentials", "revoke", id);
        var again = await ToolRun.OcrAsync(damaged, 1, "credentials", "revoke", id);

        Assert.Equal([$"The row of a credential is incomplete. To remove it: ocr credentials revoke {id}"], list.Errors);
        Assert.Equal($"Revoked token {id}.", revoked.Errors[0]);
        Assert.Equal([$"No credential has the id {id}."], again.Errors);
        Assert.Single((await ToolRun.OcrAsync(damaged, 0, "credentials", "list", "--output", "csv")).Output.Skip(1));
    }

    [Theory]
    [InlineData(2, "Pass --zone", "create", "--permission", "edit")]
    [InlineData(2, "\"write\"", "create", "--all-zones", "--permission", "write")]
    [InlineData(2, "\"no.zone\"", "create", "--zone", "no.zone", "--permission", "edit")]
    [InlineData(2, "must be in the future", "create", "--all-zones", "--permission", "edit", "--expires", "2020-01-01")]
    [InlineData(1, "No credential", "revoke", "0123456789abcdef")]
    [InlineData(2, "\"deploy\"", "revoke", "deploy")]
    [InlineData(2, "ID must be 8 to 64", "revoke", "0123456")]
    public async Task FailedCommand_ByDefault_PrintsTheReasonWithoutStackTrace(int exitCode, string reason, params string[] arguments)
    {
        var (_, output, errors) = await RunAsync(exitCode, arguments);

        Assert.Empty(output);
        Assert.DoesNotContain(errors, line => line.StartsWith("   at ", StringComparison.Ordinal));
        var last = errors.Last(line => line.Length > 0);
        Assert.Contains(reason, last, StringComparison.Ordinal);
        Assert.EndsWith(".", last, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> RunAsync(params string[] arguments) => (await RunAsync(0, arguments)).Output;

    private Task<Command> RunAsync(int exitCode, string[] arguments) =>
        ToolRun.OcrAsync(app.Tables, exitCode, ["credentials", .. arguments]);

    private async Task<Reply> PutAsync(string zone, string token)
    {
        using var api = new Api(app.Host.Address, token);
        return await api.PutAsync(zone, "192.0.2.1");
    }
}
