namespace OriginCloudRegions.Core.Credentials;

public enum Permission
{
    Read,

    Edit,
}
