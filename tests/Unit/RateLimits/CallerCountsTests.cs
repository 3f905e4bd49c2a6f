using Microsoft.Extensions.Time.Testing;
using OriginCloudRegions.Api.RateLimits;

namespace OriginCloudRegions.Unit.RateLimits;

public sealed class CallerCountsTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);
    private static readonly UInt128 Caller = new(1, 1);

    private readonly FakeTimeProvider clock = new();
    private readonly CallerCounts counts;

    public CallerCountsTests() => counts = new CallerCounts(Window, clock);

    [Fact]
    public void Add_CountsEachCallerInAWindowThatStartsAtItsFirstRequest()
    {
        Assert.Equal((1, Window), counts.Add(Caller));
        clock.Advance(TimeSpan.FromSeconds(100));
        Assert.Equal((1, Window), counts.Add(new UInt128(2, 1)));

        Assert.Equal((2, TimeSpan.FromSeconds(200)), counts.Add(Caller));
        Assert.Equal((2, Window), counts.Add(new UInt128(2, 1)));
    }

    [Fact]
    public void Add_AtTheEndOfTheWindow_StartsAnother()
    {
        counts.Add(Caller);
        clock.Advance(Window - TimeSpan.FromTicks(1));
        Assert.Equal((2, TimeSpan.FromTicks(1)), counts.Add(Caller));

        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((1, Window), counts.Add(Caller));
    }

    [Fact]
    public void Add_OfCallersThatDifferInOneHalf_CountsThemApart()
    {
        counts.Add(Caller);

        Assert.Equal([1, 1, 1], new UInt128[] { new(1, 0), new(0, 1), default }.Select(other => counts.Add(other).Requests));
    }

    /// <summary>A caller with more requests than the flood sends for each of its own keeps its count.</summary>
    [Fact]
    public void Add_InAFloodOfOtherCallers_KeepsTheCountOfWhoSendsMore()
    {
        for (var request = 1; request <= 2; request++)
        {
            counts.Add(Caller);
        }

        for (var other = 0u; other < 1_000_000; other++)
        {
            counts.Add(new UInt128(7, other));
        }

        Assert.Equal(3, counts.Add(Caller).Requests);
    }

    [Fact]
    public void Add_OfAsManyCallersAsAreRemembered_ForgetsFew()
    {
        var callers = Enumerable.Range(0, CallerCounts.MaxCallers / 2).Select(number => new UInt128(3, (ulong)number)).ToList();
        callers.ForEach(caller => counts.Add(caller));

        var kept = callers.Count(caller => counts.Add(caller).Requests == 2);

        Assert.InRange(kept, callers.Count * 95 / 100, callers.Count);
    }

    [Fact]
    public void Add_AfterTheWindowsOfOthersEnded_TakesTheirPlaces()
    {
        for (var other = 0u; other < 20 * CallerCounts.MaxCallers; other++)
        {
            counts.Add(new UInt128(7, other % (4 * CallerCounts.MaxCallers)));
        }

        clock.Advance(Window);

        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => counts.Add(Caller).Requests));
    }

    [Fact]
    public void Add_OfMillionsOfCallers_AllocatesNothing()
    {
        counts.Add(Caller);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var other = 0u; other < 200_000; other++)
        {
            counts.Add(new UInt128(9, other));
        }

        // Less than a byte for each request: the first one compiles code.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 199_999);
    }

    [Fact]
    public void Add_ByManyThreads_CountsEveryRequest()
    {
        Parallel.For(0, 100_000, _ => counts.Add(Caller));

        Assert.Equal(100_001, counts.Add(Caller).Requests);
    }
}
