using OriginCloudRegions.Cli.Running;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Cli.Plans;

internal sealed record PlanStop(IReadOnlyList<PlannedChange> Changes, Exception Failure)
{
    public bool IsOneMapping => Failure is RefusedException;

    public bool IsQuota => Failure is OriginCloudRegionsException { Code: OriginCloudRegionsErrorCode.QuotaReached };

    /// <summary>0 for deletes, which come before the lines of the file.</summary>
    public int Line => Changes[0].Desired?.Line ?? 0;

    public static PlanStop Of(PlannedChange[] batch, BatchFailed item)
    {
        var refused = Array.FindAll(batch, change => change.OriginIp == item.OriginIp);
        return new(refused is [] ? batch : refused, new RefusedException($"{item.OriginIp}: {item.Error}"));
    }

    /// <summary>Returns <c>lines 3401 to 3500</c>, <c>line 7</c>, or the addresses of deletes.</summary>
    public string Where(string part) => (Changes[0], Changes[^1]) switch
    {
        ({ Desired: { } only }, _) when Changes.Count == 1 => $"{part} {only.Line}",
        ({ Desired: { } first }, { Desired: { } last }) => $"{part}s {first.Line} to {last.Line}",
        var (first, _) when Changes.Count == 1 => $"the delete of {first.OriginIp}",
        var (first, last) => $"the deletes of {first.OriginIp} to {last.OriginIp}",
    };
}
