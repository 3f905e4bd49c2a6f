using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace OriginCloudRegions.Unit;

/// <summary>Runs a theory of one parameter once for each value.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachOfAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. values.Select(value => new TheoryDataRow([value]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
