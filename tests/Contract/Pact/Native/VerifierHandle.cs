using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>A verifier in the engine's memory.</summary>
internal sealed class VerifierHandle : SafeHandle
{
    private VerifierHandle(nint verifier)
        : base(0, ownsHandle: true) => SetHandle(verifier);

    public override bool IsInvalid => handle == 0;

    public static VerifierHandle Create()
    {
        Engine.Start();
        var verifier = new VerifierHandle(VerifierApi.New("origin-cloud-regions", "1"));
        _ = VerifierApi.SetColouredOutput(verifier, 0);
        return verifier;
    }

    protected override bool ReleaseHandle()
    {
        VerifierApi.Free(handle);
        return true;
    }
}
