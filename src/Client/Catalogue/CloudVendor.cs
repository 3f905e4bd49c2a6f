namespace OriginCloudRegions.Client;

public static class CloudVendor
{
    public const string Aws = "aws";

    public const string Azure = "azure";

    public const string Gcp = "gcp";

    public const string Oci = "oci";
}
