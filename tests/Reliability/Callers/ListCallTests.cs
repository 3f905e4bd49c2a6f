using System.Text.Json;

namespace OriginCloudRegions.Reliability.Callers;

public sealed class ListCallTests
{
    private static readonly string[] Addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"];

    [Fact]
    public void Read_OfListOfWholeZone_ReportsForEachAddressWhetherItHasAMapping() =>
        Assert.Equal(
            [("10.0.0.1", false), ("10.0.0.2", true), ("10.0.0.3", false), ("10.0.0.4", true), ("10.0.0.5", false)],
            Seen(List(1, 100, 2, "10.0.0.2", "10.0.0.4")));

    [Fact]
    public void Read_OfMiddlePage_ReportsOnlyAddressesWithinThePage() =>
        Assert.Equal(
            [("10.0.0.2", true), ("10.0.0.3", false), ("10.0.0.4", true)], Seen(List(2, 2, 4, "10.0.0.2", "10.0.0.4")));

    [Fact]
    public void Read_OfPagePastTheEnd_ReportsNoAddress() => Assert.Empty(Seen(List(3, 2, 4)));

    [Theory]
    [InlineData("a counter too high", 1, 100, 3, new[] { "10.0.0.2", "10.0.0.4" })]
    [InlineData("a counter too low", 1, 100, 1, new[] { "10.0.0.2", "10.0.0.4" })]
    [InlineData("a counter too low for a full page", 1, 2, 1, new[] { "10.0.0.2", "10.0.0.4" })]
    [InlineData("a counter that the last page does not reach", 2, 2, 4, new[] { "10.0.0.4" })]
    [InlineData("a row that no caller wrote", 1, 100, 1, new[] { "10.0.0.9" })]
    [InlineData("a counter above the quota", 1, 2, 5, new[] { "10.0.0.2", "10.0.0.4" })]
    public void Read_OfImpossibleList_ReportsTheContradiction(string name, int page, int perPage, int total, string[] shown) =>
        Assert.False(List(page, perPage, total, shown).Wrong is null, name);

    private static IEnumerable<(string Address, bool IsPresent)> Seen(Effect effect)
    {
        Assert.Null(effect.Wrong);
        return effect.Steps.Select(step => (step.Address, ((Step.Sees)step.Step).Mapping is not null));
    }

    private static Effect List(int page, int perPage, int total, params string[] shown)
    {
        var rows = shown.Select(address => new { modified_on = "1", origin_ip = address, region = "us-east-1", vendor = "aws" });
        var body = JsonSerializer.Serialize(new { result = rows, result_info = new { total_count = total } });
        return new ListCall("zone", Addresses, page, perPage, Quota: 4)
            .Read(new Reply(200, new Dictionary<string, string>(), body), _ => false);
    }
}
