using System.Net;
using OriginCloudRegions.Contract.PactNet.Matchers;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

internal sealed class ResponseBuilder(uint interaction)
{
    private readonly MessageBuilder message = new(interaction, InteractionPart.Response);

    public ResponseBuilder WithStatus(HttpStatusCode status)
    {
        Engine.Accept(InteractionApi.WithStatus(interaction, (ushort)status));
        return this;
    }

    public ResponseBuilder WithHeader(string key, string value)
    {
        message.WithHeader(key, value);
        return this;
    }

    public ResponseBuilder WithHeader(string key, Matcher matcher) => WithHeader(key, EngineJson.Of(matcher));

    public ResponseBuilder WithJsonBody(object body) => WithBody(EngineJson.Of(body), "application/json");

    public ResponseBuilder WithBody(string body, string contentType)
    {
        message.WithBody(body, contentType);
        return this;
    }
}
