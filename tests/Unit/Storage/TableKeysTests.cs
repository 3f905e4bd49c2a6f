using FsCheck.Xunit;
using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Zones;
using OriginCloudRegions.Unit.Addresses;
using OriginCloudRegions.Unit.Zones;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Keys are frozen: a key that is built otherwise finds no row that was written before.</summary>
[Properties(Arbitrary = [typeof(AddressTexts)], MaxTest = 500)]
public sealed class TableKeysTests
{
    [Theory]
    [InlineData("023e105f4ecef8ad9ca31a8372d0c353")]
    [InlineData("Zone-A_1")]
    public void A_Zone_Is_Its_Own_Partition(string zone) => Assert.Equal(zone, TableKeys.Zone(Zone.Of(zone)));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("2001:DB8:0:0::1", "2001:db8::1")]
    [InlineData("::ffff:c000:201", "::ffff:192.0.2.1")]
    public void A_Mapping_Is_Found_By_Its_Canonical_Address(string text, string key) =>
        Assert.Equal(key, TableKeys.Mapping(Parse(text)));

    [Fact]
    public void The_Counter_Has_Its_Own_Row() => Assert.Equal("!quota", TableKeys.CounterRow);

    [Fact]
    public void The_Probe_Is_No_Zone_And_No_Address()
    {
        Assert.False(ZoneId.TryParse(TableKeys.Probe, out _));
        Assert.False(OriginAddress.TryParse(TableKeys.Probe, out _));
    }

    [Fact]
    public void The_Counter_Is_No_Address() => Assert.False(OriginAddress.TryParse(TableKeys.CounterRow, out _));

    [Property]
    public void The_Counter_Sorts_Before_Every_Ipv6_Address(Ipv6Spelling spelling) =>
        Assert.True(string.CompareOrdinal(TableKeys.CounterRow, TableKeys.Mapping(Parse(spelling.Text))) < 0);

    [Property]
    public void The_Counter_Sorts_Before_Every_Ipv4_Address(Ipv4Octets octets) =>
        Assert.True(string.CompareOrdinal(TableKeys.CounterRow, TableKeys.Mapping(Parse(octets.Text))) < 0);

    // "Characters Disallowed in Key Fields":
    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    [Property]
    public void A_Mappings_Key_Holds_Nothing_That_A_Key_May_Not_Hold(Ipv6Spelling spelling) =>
        Assert.Matches(@"\A[0-9a-f:.]+\z", TableKeys.Mapping(Parse(spelling.Text)));

    [Theory]
    [InlineData(CredentialKind.Token, "token")]
    [InlineData(CredentialKind.Key, "key")]
    public void Each_Kind_Of_Credential_Has_Its_Partition(CredentialKind kind, string partition) =>
        Assert.Equal(partition, TableKeys.Credentials(kind));

    [Fact]
    public void A_Token_Is_Found_By_Its_Hash() =>
        Assert.Equal(
            "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0",
            TableKeys.Credential(CredentialId.OfToken("token")));

    [Fact]
    public void A_Key_Is_Found_By_Its_Hash() =>
        Assert.Equal(
            "9b80defa18a9c86b7c1debe8661a389670730b33e4b09cce557a518cab54a959",
            TableKeys.Credential(CredentialId.OfKey("user@example.com", "144c9defac04969c7bfad8efaa8ea194")));

    private static OriginAddress Parse(string text)
    {
        Assert.True(OriginAddress.TryParse(text, out var address));
        return address;
    }
}
