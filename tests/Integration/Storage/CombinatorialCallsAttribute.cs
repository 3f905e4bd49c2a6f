using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace OriginCloudRegions.Integration.Storage;

/// <summary>Each of an operation's storage calls, before and after it is sent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinatorialCallsAttribute(int calls) : DataAttribute
{
    private static readonly bool[] Sides = [false, true];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            .. from call in Enumerable.Range(1, calls)
            from afterSending in Sides
            select new TheoryDataRow<int, bool>(call, afterSending),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
