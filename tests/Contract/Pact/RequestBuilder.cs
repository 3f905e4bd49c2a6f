using OriginCloudRegions.Contract.PactNet.Matchers;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

internal sealed class RequestBuilder(uint interaction)
{
    private readonly MessageBuilder message = new(interaction, InteractionPart.Request);
    private readonly Occurrences queries = new();

    public RequestBuilder Given(string providerState)
    {
        Engine.Accept(InteractionApi.Given(interaction, providerState));
        return this;
    }

    public RequestBuilder Given(string providerState, IDictionary<string, string> parameters)
    {
        Engine.Accept(InteractionApi.GivenWithParameters(interaction, providerState, EngineJson.Of(parameters)) == 0);
        return this;
    }

    public RequestBuilder WithRequest(HttpMethod method, string path)
    {
        Engine.Accept(InteractionApi.WithRequest(interaction, method.Method, path));
        return this;
    }

    public RequestBuilder WithRequest(HttpMethod method, Matcher path) => WithRequest(method, EngineJson.Of(path));

    /// <summary>May be called again for a parameter that is sent several times.</summary>
    public RequestBuilder WithQuery(string key, string value)
    {
        Engine.Accept(InteractionApi.WithQuery(interaction, key, queries.Next(key), value));
        return this;
    }

    public RequestBuilder WithQuery(string key, Matcher matcher) => WithQuery(key, EngineJson.Of(matcher));

    public RequestBuilder WithHeader(string key, string value)
    {
        message.WithHeader(key, value);
        return this;
    }

    public RequestBuilder WithHeader(string key, Matcher matcher) => WithHeader(key, EngineJson.Of(matcher));

    public RequestBuilder WithJsonBody(object body) => WithBody(EngineJson.Of(body), "application/json");

    public RequestBuilder WithBody(string body, string contentType)
    {
        message.WithBody(body, contentType);
        return this;
    }

    public ResponseBuilder WillRespond() => new(interaction);
}
