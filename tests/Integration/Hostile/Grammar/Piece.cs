namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>A part of a request with the expected error, or null if the part is valid.</summary>
internal readonly record struct Piece(string Text, Expected? Error)
{
    public static implicit operator Piece(string good) => new(good, null);
}
