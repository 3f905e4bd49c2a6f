using System.Net;
using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Matchers;

namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>An interaction with every feature, and a request and an answer that fulfil it.</summary>
internal static class Example
{
    public const string Description = "a (first) put of 192.0.2.1";
    public const string State = "zone 023e holds 1 mapping";
    public const string Path = "/mappings/192.0.2.1?dry=yes";
    public const string Token = "Bearer abc";
    public const string Request = """{"vendor":"aws","tags":["a"]}""";
    public const string Response = """{"success":true,"result":{"id":7,"note":"is canonical now"},"more":"is fine"}""";

    public static void Describe(PactBuilder pact, string description = Description) =>
        Describe(pact.UponReceiving(description).Given(State));

    public static void Describe(RequestBuilder interaction) => interaction
        .WithRequest(HttpMethod.Put, "/mappings/192.0.2.1")
        .WithQuery("dry", "yes")
        .WithHeader("Authorization", Match.Regex("Bearer abc", "^Bearer [a-z]+$"))
        .WithJsonBody(new { vendor = "aws", tags = Match.MinType("a", min: 1) })
        .WillRespond()
        .WithStatus(HttpStatusCode.Created)
        .WithHeader("X-Request-Id", Match.Type("1"))
        .WithJsonBody(new
        {
            success = true,
            result = new { id = Match.Type(7), note = Match.Regex("canonical", ".*canonical.*") },
        });

    /// <summary>Sends the request of the interaction, with the given differences.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        Uri server, string path = Path, string token = Token, string request = Request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };
        http.DefaultRequestHeaders.Add("Authorization", token);
        using var content = new StringContent(request, mediaType: new("application/json"));
        return await http.PutAsync(path, content, TestContext.Current.CancellationToken);
    }

    public static async Task WriteAsync(PactFolder folder, params string[] descriptions)
    {
        foreach (var description in descriptions)
        {
            using var pact = folder.Begin();
            Describe(pact, description);
            await pact.VerifyAsync(context => SendAsync(context.MockServerUri));
        }
    }
}
