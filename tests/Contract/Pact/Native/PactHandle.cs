using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>A pact in the engine's memory.</summary>
internal sealed class PactHandle : SafeHandle
{
    private const int None = -1;

    private PactHandle(ushort id)
        : base(None, ownsHandle: true) => SetHandle(id);

    public override bool IsInvalid => handle == None;

    public ushort Id
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (ushort)handle;
        }
    }

    public static PactHandle Create(string consumer, string provider)
    {
        Engine.Start();
        var pact = new PactHandle(PactApi.New(consumer, provider));
        Engine.Accept(PactApi.WithSpecification(pact.Id, Specification.V4));
        return pact;
    }

    /// <summary>Writes <c>{consumer}-{provider}.json</c>, or adds the interactions to the one that is there.</summary>
    public void Write(string directory, bool overwrite)
    {
        if (PactApi.WriteFile(Id, directory, overwrite) != 0)
        {
            throw Engine.Failure($"The pact file could not be written to {directory}.");
        }
    }

    protected override bool ReleaseHandle() => PactApi.Free((ushort)handle) == 0;
}
