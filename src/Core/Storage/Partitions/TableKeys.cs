using OriginCloudRegions.Core.Addresses;
using OriginCloudRegions.Core.Credentials;
using OriginCloudRegions.Core.Zones;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>Keys of stored entities. They must not change, because stored rows would no longer be found.</summary>
internal static class TableKeys
{
    /// <summary>Sorts before every address, because an address begins with a digit, a to f, or a colon.</summary>
    public const string CounterRow = "!quota";

    public const string Probe = "!probe";

    public static string Zone(ZoneId zone) => zone.Text;

    public static string Mapping(OriginAddress address) => address.Text;

    public static string Credentials(CredentialKind kind) => kind == CredentialKind.Token ? "token" : "key";

    public static string Credential(CredentialId id) => id.Hash;
}
