using OriginCloudRegions.Reliability.History;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Callers;

internal sealed record GetCall(string Zone, string Address) : Call("get", HttpMethod.Get, Zone, $"/{Address}")
{
    public override Told Read(Reply reply, Predicate<string> answerLost) => reply.Status switch
    {
        200 when AddressOf(reply.Result) == Address => new Told { Steps = [(Address, new Step.Sees(MappingOf(reply.Result)))] },
        404 when reply.Code == 1142 => new Told { Steps = [(Address, new Step.Sees(null))] },
        _ => Unexpected(reply),
    };
}
