using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

/// <summary>Common parts of a request and a response.</summary>
internal sealed class MessageBuilder(uint interaction, InteractionPart part)
{
    private readonly Occurrences headers = new();

    public void WithHeader(string name, string value) =>
        Engine.Accept(InteractionApi.WithHeader(interaction, part, name, headers.Next(name), value));

    public void WithBody(string body, string contentType) =>
        Engine.Accept(InteractionApi.WithBody(interaction, part, contentType, body));
}
