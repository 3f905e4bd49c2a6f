using System.Net;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet;

internal sealed class ResponseBuilder(uint interaction)
    : MessageBuilder<ResponseBuilder>(interaction, MessagePart.Response)
{
    public ResponseBuilder WithStatus(HttpStatusCode status) =>
        Accept(EngineApi.WithStatus(Interaction, (ushort)status));
}
