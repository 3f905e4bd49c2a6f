namespace OriginCloudRegions.Reliability.Callers;

internal sealed record GetCall(string Zone, string Address) : Call("get", HttpMethod.Get, Zone, $"/{Address}")
{
    public override Effect Read(Reply reply, Predicate<string> answerLost) => reply.Status switch
    {
        200 when AddressOf(reply.Result) == Address => Effect.On(Address, new Step.Sees(MappingOf(reply.Result))),
        404 when reply.Code == 1142 => Effect.On(Address, new Step.Sees(null)),
        _ => Unexpected(reply),
    };
}
