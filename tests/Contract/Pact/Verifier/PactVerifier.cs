using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Contract.PactNet.Native;

namespace OriginCloudRegions.Contract.PactNet.Verifier;

/// <summary>Sends a provider the requests of a pact file and compares its answers.</summary>
internal sealed class PactVerifier(string providerName) : IDisposable
{
    private readonly nint handle = Create();

    public PactVerifier WithHttpEndpoint(Uri endpoint)
    {
        EngineApi.SetProvider(
            handle, providerName, endpoint.Scheme, endpoint.Host, (ushort)endpoint.Port, endpoint.AbsolutePath);
        return this;
    }

    public PactVerifier WithFileSource(FileInfo pactFile)
    {
        EngineApi.AddFile(handle, pactFile.FullName);
        return this;
    }

    /// <summary>Sets the address that receives the provider states before and after each interaction.</summary>
    /// <remarks>
    /// The body is <c>{"state": ..., "params": {...}, "action": "setup" or "teardown"}</c>, with the state <c>""</c>
    /// for an interaction without one. The engine posts it up to three times after a 5xx. Any other answer than 2xx
    /// fails at once.
    /// </remarks>
    public PactVerifier WithProviderStateUrl(Uri providerStateUri)
    {
        EngineApi.SetProviderState(handle, providerStateUri.AbsoluteUri, tearDown: 1, inBody: 1);
        return this;
    }

    /// <summary>
    /// Verifies only the interactions that have exactly this description and this provider state. Null selects any; an
    /// empty <paramref name="providerState"/> selects interactions without one.
    /// </summary>
    public PactVerifier WithFilter(string? description = null, string? providerState = null)
    {
        EngineApi.SetFilter(handle, Exactly(description), Exactly(providerState), (byte)(providerState is "" ? 1 : 0));
        return this;
    }

    /// <summary>Limits requests and provider states; the default is 5 s.</summary>
    public PactVerifier WithRequestTimeout(TimeSpan timeout)
    {
        _ = EngineApi.SetOptions(handle, disableCertificateChecks: 0, new CULong((uint)timeout.TotalMilliseconds));
        return this;
    }

    /// <summary>Sets a header of every request, in place of the pact's own header of this name.</summary>
    public PactVerifier WithCustomHeader(string name, string value)
    {
        EngineApi.AddHeader(handle, name, value);
        return this;
    }

    /// <exception cref="PactVerificationFailedException">An answer differs, or there was nothing to verify.</exception>
    public void Verify()
    {
        if (EngineApi.Execute(handle) != 0)
        {
            var output = Engine.Take(EngineApi.Output(handle, stripColours: 1)).Trim();
            throw new PactVerificationFailedException(
                Engine.WithLog(output, Engine.Take(EngineApi.TakeVerifierLog(handle))));
        }

        // The engine reports success if no interaction passes the filter.
        using var result = JsonDocument.Parse(Engine.Take(EngineApi.Json(handle)));
        if (result.RootElement.GetProperty("interactionResults").GetArrayLength() == 0)
        {
            throw new PactVerificationFailedException("There was nothing to verify: no interaction passed the filter.");
        }
    }

    public void Dispose() => EngineApi.FreeVerifier(handle);

    private static nint Create()
    {
        Engine.Start();
        var verifier = EngineApi.NewVerifier("origin-cloud-regions", "1");
        _ = EngineApi.SetColouredOutput(verifier, 0);
        return verifier;
    }

    private static string Exactly(string? text) => string.IsNullOrEmpty(text) ? "" : $"^{Regex.Escape(text)}$";
}
