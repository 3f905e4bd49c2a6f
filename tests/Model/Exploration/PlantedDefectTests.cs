using OriginCloudRegions.Model.Partitions;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>The exploration finds defects that are planted below the code under test.</summary>
public sealed class PlantedDefectTests(ITestOutputHelper output)
{
    private const int Schedules = 20_000;

    [Theory]
    [InlineData(nameof(TableDefect.IgnoresCounterETags))]
    [InlineData(nameof(TableDefect.IgnoresRowETags))]
    [InlineData(nameof(TableDefect.ReplacesOnAdd))]
    [InlineData(nameof(TableDefect.AppliesTheFirstHalf))]
    public void Schedules_OverADefectiveTable_ShowAViolation(string defect) =>
        AssertFound(new Defects(Table: Enum.Parse<TableDefect>(defect)));

    [Theory]
    [InlineData(nameof(TransportDefect.ResendsUnguardedWrites))]
    [InlineData(nameof(TransportDefect.ForgetsLostAnswers))]
    [InlineData(nameof(TransportDefect.CommitsTwice))]
    public void Schedules_OverADefectiveTransport_ShowAViolation(string defect) =>
        AssertFound(new Defects(Transport: Enum.Parse<TransportDefect>(defect)));

    private void AssertFound(Defects defects)
    {
        var violation = Explorer.FirstViolation(1, Schedules, defects);
        Assert.NotNull(violation);
        output.WriteLine(violation);
    }
}
