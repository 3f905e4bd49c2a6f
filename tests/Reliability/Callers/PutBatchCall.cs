namespace OriginCloudRegions.Reliability.Callers;

/// <param name="Items">May contain an address twice: the last item counts.</param>
internal sealed record PutBatchCall(string Zone, IReadOnlyList<(string Address, string Place)> Items)
    : Call("batch put", HttpMethod.Put, Zone, "/batch", $"[{string.Join(',', Items.Select(item => Json(item.Address, item.Place)))}]")
{
    public override IReadOnlyList<(string Address, Step Step)> MayHaveDone =>
        [.. Items.GroupBy(item => item.Address).Select(item => (item.Key, (Step)new Step.Puts(new Mapping(item.Last().Place))))];

    public override Effect Read(Reply reply, Predicate<string> answerLost)
    {
        if (reply.Status == 403 && reply.Code == 1164)
        {
            return new Effect { RefusedFor = [.. Items.Select(item => item.Address).Distinct()] };
        }

        return reply.Status == 200
            && reply.Result.GetProperty("failed").GetArrayLength() == 0
            && reply.Result.GetProperty("succeeded").EnumerateArray().Select(item => (AddressOf(item), PlaceOf(item))).SequenceEqual(Items)
            ? new Effect { Steps = MayHaveDone }
            : Unexpected(reply);
    }
}
