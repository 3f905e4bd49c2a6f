using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>Builds every partition and row key. Frozen: a change would orphan the rows that are stored.</summary>
internal static class TableKeys
{
    /// <summary>Sorts before every address: addresses begin with a digit, a to f, or a colon.</summary>
    public const string CounterRow = "!quota";

    /// <summary>A partition and a row that never exist.</summary>
    public const string Probe = "!probe";

    public static string Zone(ZoneId zone) => zone.Text;

    public static string Mapping(OriginAddress address) => address.Text;

    public static string Credentials(CredentialKind kind) => kind == CredentialKind.Token ? "token" : "key";

    public static string Credential(CredentialId id) => id.Hash;
}
