using OriginCloudRegions.Testing.Secrecy;
using OriginCloudRegions.Testing.Storage;

[assembly: AssemblyFixture(typeof(TableStorage))]
[assembly: AssemblyFixture(typeof(Secrets))]
