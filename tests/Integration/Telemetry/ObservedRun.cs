namespace OriginCloudRegions.Integration.Telemetry;

/// <summary>Known requests to the app.</summary>
public sealed class ObservedRun(TableStorage storage) : CollectedRun(
    storage, ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test"), ("Quota__MappingsPerZone", "2"))
{
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    public const string CallerId = "00f067aa0ba902b7";
    public const string UnsampledTraceId = "0af7651916cd43dd8448eb211c80319c";

    private const string Email = "observed@example.com";

    /// <summary>A text in the place of an address. The answer contains it; telemetry must not.</summary>
    private const string Misplaced = "a-token-in-the-wrong-place";

    public string Zone { get; } = Api.NewZone();

    /// <summary>Texts that telemetry must not contain.</summary>
    public IReadOnlyList<string> Secrets { get; private set; } = [];

    protected override async Task SendAsync()
    {
        var key = await KeyAsync(Email, ZoneScope.All, Permission.Edit);
        Secrets =
        [
            Token, CredentialId.OfToken(Token).Hash, key, CredentialId.OfKey(Email, key).Hash, Email, "an-unknown-token",
            CredentialId.OfToken("an-unknown-token").Hash, "a-secret-value", Misplaced,
        ];
        Assert.Equal(200, (await PutAsync($"00-{TraceId}-{CallerId}-01")).Status);
        Assert.Equal(200, (await PutAsync($"00-{UnsampledTraceId}-{CallerId}-00")).Status);
        Assert.Equal(200, (await Api.PutAsync(Zone, "192.0.2.2")).Status);
        var batch = $"[{Api.MappingJson("192.0.2.1")},{Api.MappingJson("192.0.2.2")}]";
        Assert.Equal(200, (await Api.BatchAsync(HttpMethod.Put, Api.NewZone(), batch)).Status);
        Assert.Equal(1164, (await Api.PutAsync(Zone, "192.0.2.3")).Code);
        Assert.Equal(1142, (await Api.GetAsync(Zone, "192.0.2.9")).Code);
        Assert.Equal(1146, (await Api.GetAsync(Zone, Misplaced)).Code);
        Assert.Equal(7003, (await Api.SendAsync(HttpMethod.Get, $"{Misplaced}?secret=a-secret-value")).Code);
        Assert.Equal(9109, (await ListAsync(("Authorization", "Bearer an-unknown-token"))).Code);
        Assert.Equal(200, (await ListAsync(("X-Auth-Email", Email), ("X-Auth-Key", key))).Status);
    }

    private Task<Reply> PutAsync(string traceparent) => Api.SendAsync(
        HttpMethod.Put,
        Api.MappingPath(Zone, "192.0.2.1"),
        Api.MappingJson("192.0.2.1"),
        request => request.Headers.Add("traceparent", traceparent));

    private Task<Reply> ListAsync(params (string Name, string Value)[] credential) => Api.SendAsync(
        HttpMethod.Get,
        $"zones/{Zone}/origin/cloud_regions?per_page=1",
        change: request =>
        {
            request.Headers.Authorization = null;
            foreach (var (name, value) in credential)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        });
}
