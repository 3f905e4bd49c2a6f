namespace OriginCloudRegions.Reliability.History;

public sealed class QuotaCheckTests
{
    private const int Quota = 2;

    [Theory]
    [InlineData("full, and refused", "put:a@1 0-1", "put:a@1 0-1", 2, 3)]
    [InlineData("filled while it was asked", "put:a@1 0-1", "put:a@1 2-5", 3, 4)]
    [InlineData("a lost put may have taken the last place", "put:a@1 0-1", "put:a 0", 2, 3)]
    [InlineData("a lost delete may not have happened", "put:a@1 0-1", "put:a@1 0-1; delete 1", 2, 3)]
    [InlineData("freed only after it was asked", "put:a@1 0-1", "put:a@1 0-1; delete 3-5", 2, 4)]
    public void A_Refusal_That_May_Be_Right(string name, string first, string second, long start, long end)
    {
        Assert.NotEmpty(name);
        Assert.Empty(Check(first, second).Violations([new Refusal(Histories.Zone, ["192.0.2.9"], start, end)]));
    }

    [Theory]
    [InlineData("empty", "", "", 2, 3)]
    [InlineData("one place left", "put:a@1 0-1", "", 2, 3)]
    [InlineData("freed before it was asked", "put:a@1 0-1", "put:a@1 0-1; delete 2-3", 4, 5)]
    [InlineData("seen to be free before it was asked", "put:a@1 0-1", "put:a@1 0-1; delete 2; see:none 3-4", 5, 6)]
    [InlineData("filled only after it was answered", "put:a@1 0-1", "put:a@1 4-5", 2, 3)]
    public void A_Refusal_While_There_Was_Room(string name, string first, string second, long start, long end)
    {
        Assert.NotEmpty(name);
        Assert.StartsWith("refused while there was room: 192.0.2.9", Assert.Single(
            Check(first, second).Violations([new Refusal(Histories.Zone, ["192.0.2.9"], start, end)])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Batch_Is_Right_To_Be_Refused_Where_It_Does_Not_Fit_As_A_Whole()
    {
        Assert.Empty(Check("put:a@1 0-1", "").Violations([new Refusal(Histories.Zone, ["192.0.2.8", "192.0.2.9"], 2, 3)]));
        Assert.Empty(Check("put:a@1 0-1", "put:a@1 0-1").Violations([new Refusal(Histories.Zone, ["192.0.2.1", "192.0.2.9"], 2, 3)]));
        Assert.Single(Check("put:a@1 0-1", "").Violations([new Refusal(Histories.Zone, ["192.0.2.1", "192.0.2.9"], 2, 3)]));
    }

    [Theory]
    [InlineData("put:a@1 0-1", "put:a@1 2-3", "put:a@1 4-5", true)]
    [InlineData("put:a@1 0-1; delete 3-4", "put:a@1 2-3", "put:a@1 4-5", false)]
    [InlineData("put:a@1 0-1; delete 2", "put:a@1 2-3", "put:a@1 4-5", false)]
    [InlineData("put:a@1 0-1; delete 2-3; put:a@2 4-5; see:a@2 6-7", "put:a@1 2-3", "put:a@1 8-9", true)]
    public void More_Mappings_Than_Are_Allowed_Are_Seen(string first, string second, string third, bool tooMany)
    {
        var check = new QuotaCheck(
            [
                .. Histories.Parse(first, "192.0.2.1"),
                .. Histories.Parse(second, "192.0.2.2"),
                .. Histories.Parse(third, "192.0.2.3"),
            ],
            Quota);

        Assert.Equal(tooMany, check.Violations([]).Any());
    }

    private static QuotaCheck Check(string first, string second) =>
        new([.. Histories.Parse(first, "192.0.2.1"), .. Histories.Parse(second, "192.0.2.2")], Quota);
}
