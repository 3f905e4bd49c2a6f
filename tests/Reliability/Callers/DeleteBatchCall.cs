using System.Text.Json;

namespace OriginCloudRegions.Reliability.Callers;

/// <param name="Addresses">Each once.</param>
internal sealed record DeleteBatchCall(string Zone, IReadOnlyList<string> Addresses)
    : Call("batch delete", HttpMethod.Delete, Zone, "/batch", JsonSerializer.Serialize(Addresses))
{
    public override IReadOnlyList<(string Address, Step Step)> MayHaveDone =>
        [.. Addresses.Select(address => (address, (Step)new Step.Deletes()))];

    public override Effect Read(Reply reply, Predicate<string> answerLost)
    {
        if (reply.Status != 200)
        {
            return Unexpected(reply);
        }

        var deleted = reply.Result.GetProperty("succeeded").EnumerateArray()
            .Select(item => (Address: AddressOf(item), Step: (Step)new Step.Deletes(PlaceOf(item), answerLost(AddressOf(item)))));
        var missed = reply.Result.GetProperty("failed").EnumerateArray()
            .Select(item => (Address: AddressOf(item), Step: (Step)new Step.Sees(null)));
        var steps = deleted.Concat(missed).ToList();
        return steps.Select(step => step.Address).Order(StringComparer.Ordinal).SequenceEqual(Addresses.Order(StringComparer.Ordinal))
            ? new Effect { Steps = steps }
            : Unexpected(reply);
    }
}
