using OriginCloudRegions.Reliability.History;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Callers;

internal sealed record DeleteCall(string Zone, string Address) : Call("delete", HttpMethod.Delete, Zone, $"/{Address}")
{
    public override IReadOnlyList<(string Address, Step Step)> MayHaveDone => [(Address, new Step.Deletes())];

    public override Told Read(Reply reply, Predicate<string> answerLost) => reply.Status switch
    {
        200 when AddressOf(reply.Result) == Address => new Told { Steps = [(Address, new Step.Deletes(MayBeGone: answerLost(Address)))] },
        404 when reply.Code == 1142 => new Told { Steps = [(Address, new Step.Sees(null))] },
        _ => Unexpected(reply),
    };
}
