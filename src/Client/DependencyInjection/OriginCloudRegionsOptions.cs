namespace OriginCloudRegions.Client;

/// <summary>What a client that comes from dependency injection is made of.</summary>
public sealed class OriginCloudRegionsOptions
{
    /// <summary>
    /// <c>https://HOST/client/v4</c>, with or without a slash at its end, or <c>https://HOST</c> alone, which means the same.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    public OriginCloudRegionsCredential? Credential { get; set; }

    /// <summary>How often a request is repeated, at most, after the first try: 0 to 10.</summary>
    public int MaxRetries { get; set; } = 3;
}
