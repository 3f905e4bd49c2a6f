namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>A part of a request, and what is wrong with it; null where nothing is.</summary>
internal readonly record struct Piece(string Text, Expected? Error)
{
    public static implicit operator Piece(string good) => new(good, null);
}
