using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Cli.Credentials;

/// <summary>Shortens the hash of a credential to the digits that distinguish it from the others.</summary>
internal sealed class ShortIds
{
    /// <summary>The fewest digits of an id that <c>ocr credentials revoke</c> accepts.</summary>
    public const int Least = 8;

    private readonly string[] hashes;

    public ShortIds(IEnumerable<Credential> all) =>
        hashes = [.. all.Select(credential => credential.Id.Hash).Order(StringComparer.Ordinal)];

    public string Of(Credential credential)
    {
        var hash = credential.Id.Hash;
        var place = Array.BinarySearch(hashes, hash, StringComparer.Ordinal);
        var shared = Math.Max(SharedWith(hash, place - 1), SharedWith(hash, place + 1));
        return hash[..Math.Clamp(shared + 1, credential.Id.ShortHash.Length, hash.Length)];
    }

    private int SharedWith(string hash, int place) =>
        place >= 0 && place < hashes.Length ? hash.AsSpan().CommonPrefixLength(hashes[place]) : 0;
}
