namespace OriginCloudRegions.Reliability.History;

public sealed class QuotaCheckTests
{
    private const int Quota = 2;

    [Theory]
    [InlineData("full before the refusal", "put:a@1 0-1", "put:a@1 0-1", 2, 3)]
    [InlineData("filled during the refusal", "put:a@1 0-1", "put:a@1 2-5", 3, 4)]
    [InlineData("a lost put may have filled the zone", "put:a@1 0-1", "put:a 0", 2, 3)]
    [InlineData("a lost delete may have no effect", "put:a@1 0-1", "put:a@1 0-1; delete 1", 2, 3)]
    [InlineData("a delete during the refusal", "put:a@1 0-1", "put:a@1 0-1; delete 3-5", 2, 4)]
    public void QuotaRefusal_WhenZoneMayBeFull_IsNoViolation(string name, string first, string second, long start, long end) =>
        Assert.True(!Check(first, second).Violations([Refused(start, end, "192.0.2.9")]).Any(), name);

    [Theory]
    [InlineData("empty", "", "", 2, 3)]
    [InlineData("one mapping left", "put:a@1 0-1", "", 2, 3)]
    [InlineData("a delete before the refusal", "put:a@1 0-1", "put:a@1 0-1; delete 2-3", 4, 5)]
    [InlineData("a lost delete, then a read without it", "put:a@1 0-1", "put:a@1 0-1; delete 2; see:none 3-4", 5, 6)]
    [InlineData("filled after the refusal", "put:a@1 0-1", "put:a@1 4-5", 2, 3)]
    public void QuotaRefusal_WhenZoneCannotBeFull_IsAViolation(string name, string first, string second, long start, long end)
    {
        var violation = Assert.Single(Check(first, second).Violations([Refused(start, end, "192.0.2.9")]));
        Assert.True(violation.StartsWith("refused while not full: 192.0.2.9", StringComparison.Ordinal), name);
    }

    [Fact]
    public void QuotaRefusalOfBatch_IsAViolationOnlyIfTheWholeBatchFits()
    {
        var oneMapping = Check("put:a@1 0-1", "");
        Assert.Empty(oneMapping.Violations([Refused(2, 3, "192.0.2.8", "192.0.2.9")]));
        Assert.Single(oneMapping.Violations([Refused(2, 3, "192.0.2.1", "192.0.2.9")]));
        Assert.Empty(Check("put:a@1 0-1", "put:a@1 0-1").Violations([Refused(2, 3, "192.0.2.1", "192.0.2.9")]));
    }

    [Theory]
    [InlineData("put:a@1 0-1", "put:a@1 2-3", "put:a@1 4-5", true)]
    [InlineData("put:a@1 0-1; delete 3-4", "put:a@1 2-3", "put:a@1 4-5", false)]
    [InlineData("put:a@1 0-1; delete 2", "put:a@1 2-3", "put:a@1 4-5", false)]
    [InlineData("put:a@1 0-1; delete 2-3; put:a@2 4-5; see:a@2 6-7", "put:a@1 2-3", "put:a@1 8-9", true)]
    public void ThreeMappings_WithQuotaOf2_AreAViolationOnlyIfTheyExistAtOnce(
        string first, string second, string third, bool isViolation) =>
        Assert.Equal(isViolation, Check(first, second, third).Violations([]).Any());

    private static Refusal Refused(long start, long end, params string[] addresses) =>
        new(Histories.Zone, addresses, start, end);

    private static QuotaCheck Check(params string[] histories) => new(
        [.. histories.Index().SelectMany(each => Histories.Parse(each.Item, $"192.0.2.{each.Index + 1}"))], Quota);
}
