using FsCheck.Xunit;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Plans;
using OriginCloudRegions.Cli.Regions;
using OriginCloudRegions.Client;

namespace OriginCloudRegions.Unit.Cli;

public sealed class ZonePlanTests
{
    private static readonly string[] Regions = ["us-east-1", "us-west-2"];

    private static readonly KnownRegions Catalogue = new(new SupportedRegions
    {
        ObtainedCodes = true,
        Vendors = new Dictionary<string, IReadOnlyList<SupportedRegion>>
        {
            ["aws"] = [.. Regions.Select(name => new SupportedRegion { Name = name, UpperTierColos = [] })],
        },
    });

    /// <summary>Each byte determines an address and a region.</summary>
    [Property]
    public void Plan_WhenAppliedToStoredMappings_ProducesTheDesiredMappings(byte[] file, byte[] zone)
    {
        var desired = Desired(file);
        var stored = zone.DistinctBy(Address).ToDictionary(Address, Mapping);

        var plan = ZonePlan.Of(desired, [.. stored.Values]);
        foreach (var change in plan.Changes)
        {
            stored.Remove(change.OriginIp);
            if (change.Desired is { } mapping)
            {
                stored.Add(mapping.OriginIp, Stored(mapping.OriginIp, mapping.Region));
            }
        }

        Assert.Equal(plan.Changes.Count, plan.Changes.DistinctBy(change => change.OriginIp).Count());
        Assert.Equal(
            Order(desired.Mappings.Select(mapping => Stored(mapping.OriginIp, mapping.Region))),
            Order(stored.Values));
        Assert.Equal(0, ZonePlan.Of(desired, [.. stored.Values]).Count);
    }

    [Fact]
    public void Plan_WithEachKindOfChange_CountsEachKindAndPutsDeletionsFirst()
    {
        var desired = new DesiredState(Catalogue);
        desired.Add(1, "192.0.2.1", "aws", "us-east-1");
        desired.Add(2, "192.0.2.2", "aws", "us-east-1");
        desired.Add(3, "192.0.2.3", "aws", "us-east-1");
        desired.Add(4, "192.0.2.3", "aws", "us-east-1");

        var plan = ZonePlan.Of(
            desired, [Stored("192.0.2.1", "us-east-1"), Stored("192.0.2.2", "us-west-2"), Stored("192.0.2.4", "us-east-1")]);

        Assert.Equal("1 to create, 1 to replace, 1 to delete, 1 unchanged", plan.Summary());
        Assert.Equal(["delete", "replace", "create"], plan.Changes.Select(change => change.Kind));
    }

    private static DesiredState Desired(byte[] file)
    {
        var desired = new DesiredState(Catalogue);
        foreach (var (index, number) in file.Index())
        {
            desired.Add(index + 1, Address(number), "aws", Region(number));
        }

        return desired;
    }

    private static string Address(byte number) => $"192.0.2.{number / 2}";

    private static string Region(byte number) => Regions[number % 2];

    private static OriginCloudRegion Mapping(byte number) => Stored(Address(number), Region(number));

    private static OriginCloudRegion Stored(string address, string region) =>
        new() { OriginIp = address, Vendor = "aws", Region = region, ModifiedOn = default };

    private static IEnumerable<OriginCloudRegion> Order(IEnumerable<OriginCloudRegion> mappings) =>
        mappings.OrderBy(mapping => mapping.OriginIp, StringComparer.Ordinal);
}
