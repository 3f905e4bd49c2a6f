namespace OriginCloudRegions.Testing.Secrecy;

/// <summary>An assembly fixture: fails if a log line or an answer contained a credential or its hash.</summary>
public sealed class Secrets : IDisposable
{
    /// <summary>Shared by all tests of the process, which runs one test assembly.</summary>
    public static SecretWatch Watch { get; } = new();

    public void Dispose()
    {
        using (Watch)
        {
            Assert.Empty(Watch.Leaks());
        }
    }
}
