namespace OriginCloudRegions.Reliability.Callers;

internal sealed record PutCall(string Name, string Zone, string Address, string Place, bool Conditional = false)
    : Call(Name, HttpMethod.Put, Zone, $"/{Address}", Json(Address, Place))
{
    public override bool OnlyNew => Conditional;

    public override IReadOnlyList<(string Address, Step Step)> MayHaveDone =>
        [(Address, new Step.Puts(new Mapping(Place), Conditional))];

    public override Effect Read(Reply reply, Predicate<string> answerLost) => reply.Status switch
    {
        200 when AddressOf(reply.Result) == Address && PlaceOf(reply.Result) == Place =>
            Effect.On(Address, new Step.Puts(MappingOf(reply.Result), Conditional)),
        403 when reply.Code == 1164 => new Effect { Steps = [(Address, new Step.Sees(null))], RefusedFor = [Address] },
        412 when Conditional => Effect.On(Address, new Step.SeesSome()),
        _ => Unexpected(reply),
    };
}
