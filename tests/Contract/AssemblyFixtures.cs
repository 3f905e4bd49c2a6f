using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Testing.Secrecy;

[assembly: AssemblyFixture(typeof(InstalledPackages))]
[assembly: AssemblyFixture(typeof(Secrets))]
