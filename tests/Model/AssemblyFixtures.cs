using OriginCloudRegions.Testing.Storage;

[assembly: AssemblyFixture(typeof(TableStorage))]
