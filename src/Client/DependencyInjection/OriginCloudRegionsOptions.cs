namespace OriginCloudRegions.Client;

public sealed class OriginCloudRegionsOptions
{
    /// <summary>The address of the service: <c>https://HOST</c> or <c>https://HOST/client/v4</c>.</summary>
    public Uri? BaseAddress { get; set; }

    public OriginCloudRegionsCredential? Credential { get; set; }

    /// <summary>The most retries after the first try, 0 to 10.</summary>
    public int MaxRetries { get; set; } = 3;
}
