namespace OriginCloudRegions.Reliability.Callers;

internal sealed record DeleteCall(string Zone, string Address) : Call("delete", HttpMethod.Delete, Zone, $"/{Address}")
{
    public override IReadOnlyList<(string Address, Step Step)> MayHaveDone => [(Address, new Step.Deletes())];

    public override Effect Read(Reply reply, Predicate<string> answerLost) => reply.Status switch
    {
        200 when AddressOf(reply.Result) == Address =>
            Effect.On(Address, new Step.Deletes(MayBeGone: answerLost(Address))),
        404 when reply.Code == 1142 => Effect.On(Address, new Step.Sees(null)),
        _ => Unexpected(reply),
    };
}
