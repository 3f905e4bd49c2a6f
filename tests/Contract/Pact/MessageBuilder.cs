using OriginCloudRegions.Contract.PactNet.Matchers;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>The common parts of a request and a response.</summary>
internal abstract class MessageBuilder<TSelf>(uint interaction, MessagePart part)
    where TSelf : MessageBuilder<TSelf>
{
    protected uint Interaction => interaction;

    public TSelf WithHeader(string key, string value) =>
        Accept(EngineApi.WithHeader(interaction, part, key, index: 0, value));

    public TSelf WithHeader(string key, Matcher matcher) => WithHeader(key, Engine.Json(matcher));

    public TSelf WithJsonBody(object body) =>
        Accept(EngineApi.WithBody(interaction, part, "application/json", Engine.Json(body)));

    protected TSelf Accept(byte accepted)
    {
        Engine.Accept(accepted);
        return (TSelf)this;
    }
}
