using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

internal sealed class RequestBuilder(uint interaction)
    : MessageBuilder<RequestBuilder>(interaction, MessagePart.Request)
{
    public RequestBuilder Given(string providerState) => Accept(EngineApi.Given(Interaction, providerState));

    public RequestBuilder WithRequest(HttpMethod method, string path) =>
        Accept(EngineApi.WithRequest(Interaction, method.Method, path));

    public RequestBuilder WithQuery(string key, string value) =>
        Accept(EngineApi.WithQuery(Interaction, key, index: 0, value));

    public ResponseBuilder WillRespond() => new(Interaction);
}
