using OriginCloudRegions.Integration.Secrecy;

[assembly: AssemblyFixture(typeof(Secrets))]

namespace OriginCloudRegions.Integration.Secrecy;

/// <summary>After all tests of the assembly: nothing that the app logged or answered showed a credential, or its hash.</summary>
public sealed class Secrets : IDisposable
{
    internal static SecretWatch Watch { get; } = new();

    public void Dispose()
    {
        using (Watch)
        {
            Assert.Empty(Watch.Leaks());
        }
    }
}
