namespace OriginCloudRegions.Core.Credentials;

/// <summary>What a credential may do in its zones.</summary>
public enum Permission
{
    /// <summary>Look, and change nothing.</summary>
    Read,

    /// <summary>Everything.</summary>
    Edit,
}
