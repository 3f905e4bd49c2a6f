namespace OriginCloudRegions.Model.Exploration;

/// <summary>The exploration finds defects that are planted below the code under test.</summary>
public sealed class PlantedDefectTests(ITestOutputHelper output)
{
    private const int Schedules = 20_000;

    public static TheoryData<string> Defects => [.. Enum.GetNames<Defect>().Except([nameof(Defect.None)])];

    [Theory]
    [MemberData(nameof(Defects))]
    public void Exploration_OfCodeWithPlantedDefect_FindsAViolation(string defect)
    {
        var violation = Explorer.FirstViolation(1, Schedules, Enum.Parse<Defect>(defect));
        Assert.NotNull(violation);
        output.WriteLine(violation);
    }
}
