namespace OriginCloudRegions.Infra.Package;

/// <summary>Shares one package among all tests that read it.</summary>
[CollectionDefinition(Name)]
public sealed class PackedBuildCollection : ICollectionFixture<PackedBuild>
{
    public const string Name = "packed build";
}
