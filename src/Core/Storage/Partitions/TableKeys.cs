using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>Frozen: a different key would orphan the stored rows.</summary>
internal static class TableKeys
{
    /// <summary>Sorts before every address, which begins with a digit, a to f, or a colon.</summary>
    public const string CounterRow = "!quota";

    /// <summary>A partition and a row that never exist.</summary>
    public const string Probe = "!probe";

    public static string Zone(ZoneId zone) => zone.Text;

    public static string Mapping(OriginAddress address) => address.Text;

    public static string Credentials(CredentialKind kind) => kind == CredentialKind.Token ? "token" : "key";

    public static string Credential(CredentialId id) => id.Hash;
}
