using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet.Verifier;

/// <summary>Sends a provider the requests of a pact file and compares its answers.</summary>
internal sealed class PactVerifier(string providerName) : IDisposable
{
    private readonly VerifierHandle handle = VerifierHandle.Create();

    public PactVerifier WithHttpEndpoint(Uri endpoint)
    {
        VerifierApi.SetProvider(
            handle, providerName, endpoint.Scheme, endpoint.Host, (ushort)endpoint.Port, endpoint.AbsolutePath);
        return this;
    }

    public PactVerifier WithFileSource(FileInfo pactFile)
    {
        VerifierApi.AddFile(handle, pactFile.FullName);
        return this;
    }

    /// <summary>
    /// Before and after each interaction every one of its provider states, or the state <c>""</c> where it has none, is posted to
    /// this address: <c>{"state": ..., "params": {...}, "action": "setup" or "teardown"}</c>. After an answer of 5xx it is posted
    /// twice more; any other that is not 2xx fails the interaction at once.
    /// </summary>
    public PactVerifier WithProviderStateUrl(Uri providerStateUri)
    {
        VerifierApi.SetProviderState(handle, providerStateUri.AbsoluteUri, tearDown: 1, inBody: 1);
        return this;
    }

    /// <summary>
    /// Verifies only the interactions with exactly this description and this among their provider states; null stands for any,
    /// an empty <paramref name="providerState"/> for none.
    /// </summary>
    public PactVerifier WithFilter(string? description = null, string? providerState = null)
    {
        VerifierApi.SetFilter(handle, Exactly(description), Exactly(providerState), (byte)(providerState is "" ? 1 : 0));
        return this;
    }

    /// <summary>For requests and for provider states, 5 s where this is not called.</summary>
    public PactVerifier WithRequestTimeout(TimeSpan timeout)
    {
        _ = VerifierApi.SetOptions(handle, disableCertificateChecks: 0, new CULong((uint)timeout.TotalMilliseconds));
        return this;
    }

    /// <summary>Sent with every request, instead of the pact's own header of this name.</summary>
    public PactVerifier WithCustomHeader(string name, string value)
    {
        VerifierApi.AddHeader(handle, name, value);
        return this;
    }

    /// <exception cref="PactVerificationFailedException">An answer differs, or there was nothing to verify.</exception>
    public void Verify()
    {
        if (VerifierApi.Execute(handle) != 0)
        {
            throw new PactVerificationFailedException(
                EngineLog.AddTo(VerifierApi.Output(handle, stripColours: 1).Trim(), VerifierApi.TakeLog(handle)));
        }

        if (VerifiedInteractions.Count(VerifierApi.Json(handle)) == 0)
        {
            throw new PactVerificationFailedException("There was nothing to verify: no interaction passed the filter.");
        }
    }

    public void Dispose() => handle.Dispose();

    private static string Exactly(string? text) => string.IsNullOrEmpty(text) ? "" : $"^{Regex.Escape(text)}$";
}
