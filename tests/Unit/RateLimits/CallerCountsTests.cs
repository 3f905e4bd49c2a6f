using Microsoft.Extensions.Time.Testing;

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
    public void Add_AtTheEndOfTheWindow_StartsANewWindow()
    {
        counts.Add(Caller);
        clock.Advance(Window - TimeSpan.FromTicks(1));
        Assert.Equal((2, TimeSpan.FromTicks(1)), counts.Add(Caller));

        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((1, Window), counts.Add(Caller));
    }

    [Fact]
    public void Add_OfCallersWhoseKeysDifferInOneHalf_CountsThemSeparately()
    {
        counts.Add(Caller);

        UInt128[] others = [new(1, 0), new(0, 1), default];
        Assert.All(others, other => Assert.Equal(1, counts.Add(other).Requests));
    }

    /// <summary>The caller sends more requests than each caller of the flood.</summary>
    [Fact]
    public void Add_InAFloodOfOtherCallers_KeepsTheCountOfABusyCaller()
    {
        counts.Add(Caller);
        counts.Add(Caller);

        AddOthers(1_000_000);

        Assert.Equal(3, counts.Add(Caller).Requests);
    }

    [Fact]
    public void Add_OfHalfTheMaximumOfCallers_KeepsAtLeast95PercentOfTheCounts()
    {
        const int Half = CallerCounts.MaxCallers / 2;
        AddOthers(Half);

        var kept = Enumerable.Range(0, Half).Count(other => counts.Add(new UInt128(7, (ulong)other)).Requests == 2);

        Assert.InRange(kept, Half * 95 / 100, Half);
    }

    [Fact]
    public void Add_WhenWindowsOfOtherCallersEnded_ReusesTheirEntries()
    {
        for (var round = 0; round < 5; round++)
        {
            AddOthers(4 * CallerCounts.MaxCallers);
        }

        clock.Advance(Window);

        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => counts.Add(Caller).Requests));
    }

    [Fact]
    public void Add_OfManyCallers_AllocatesNothing()
    {
        counts.Add(Caller);
        var before = GC.GetAllocatedBytesForCurrentThread();

        AddOthers(200_000);

        // The first request compiles code, so this allows less than one byte for each request.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 199_999);
    }

    [Fact]
    public void Add_ByManyThreads_CountsEveryRequest()
    {
        Parallel.For(0, 100_000, _ => counts.Add(Caller));

        Assert.Equal(100_001, counts.Add(Caller).Requests);
    }

    private void AddOthers(int count)
    {
        for (var other = 0u; other < count; other++)
        {
            counts.Add(new UInt128(7, other));
        }
    }
}
