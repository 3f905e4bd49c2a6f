using FsCheck.Xunit;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Unit.Addresses;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Keys must never change: a key in another form finds no row that an earlier version wrote.</summary>
[Properties(Arbitrary = [typeof(AddressTexts)], MaxTest = 500)]
public sealed class TableKeysTests
{
    [Theory]
    [InlineData("023e105f4ecef8ad9ca31a8372d0c353")]
    [InlineData("Zone-A_1")]
    public void PartitionKey_OfZone_EqualsTheZoneId(string zone) => Assert.Equal(zone, TableKeys.Zone(Zone.Of(zone)));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    [InlineData("::ffff:c000:201", "::ffff:192.0.2.1")]
    public void RowKey_OfMapping_IsTheCanonicalAddress(string text, string key) => Assert.Equal(key, MappingKey(text));

    [Fact]
    public void RowKeyOfCounter_NeverChangesAndIsNotAnAddress()
    {
        Assert.Equal("!quota", TableKeys.CounterRow);
        Assert.False(OriginAddress.TryParse(TableKeys.CounterRow, out _));
    }

    [Fact]
    public void KeyOfHealthProbe_IsNeitherAZoneIdNorAnAddress()
    {
        Assert.False(ZoneId.TryParse(TableKeys.Probe, out _));
        Assert.False(OriginAddress.TryParse(TableKeys.Probe, out _));
    }

    // "Characters Disallowed in Key Fields":
    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    [Property]
    public void RowKey_OfAnyAddress_HasOnlyAllowedCharactersAndSortsBehindTheCounter(Ipv6Spelling ipv6, Ipv4Octets ipv4)
    {
        foreach (var key in new[] { MappingKey(ipv6.Text), MappingKey(ipv4.Text) })
        {
            Assert.Matches(@"\A[0-9a-f:.]+\z", key);
            Assert.True(string.CompareOrdinal(TableKeys.CounterRow, key) < 0);
        }
    }

    private static string MappingKey(string text) => TableKeys.Mapping(Changes.Mapping(text).Address);
}
