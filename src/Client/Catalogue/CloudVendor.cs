namespace OriginCloudRegions.Client;

/// <summary>The cloud vendors, as the API names them.</summary>
public static class CloudVendor
{
    /// <summary>Amazon Web Services.</summary>
    public const string Aws = "aws";

    /// <summary>Microsoft Azure.</summary>
    public const string Azure = "azure";

    /// <summary>Google Cloud Platform.</summary>
    public const string Gcp = "gcp";

    /// <summary>Oracle Cloud Infrastructure.</summary>
    public const string Oci = "oci";
}
