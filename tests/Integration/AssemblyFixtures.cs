[assembly: AssemblyFixture(typeof(TableStorage))]
[assembly: AssemblyFixture(typeof(Secrets))]
