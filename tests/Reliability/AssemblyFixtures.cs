using OriginCloudRegions.Testing.Secrecy;

[assembly: AssemblyFixture(typeof(TableStorage))]
[assembly: AssemblyFixture(typeof(Secrets))]
