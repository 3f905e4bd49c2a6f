namespace OriginCloudRegions.Infra.Package;

/// <summary>Packed once, for all who look at it.</summary>
[CollectionDefinition(Name)]
public sealed class PackedBuildCollection : ICollectionFixture<PackedBuild>
{
    public const string Name = "packed build";
}
