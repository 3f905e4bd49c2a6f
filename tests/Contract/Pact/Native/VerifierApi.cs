using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace OriginCloudRegions.Contract.PactNet.Native;

internal static partial class VerifierApi
{
    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_verifier_new_for_application", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint New(string application, string version);

    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_verifier_set_provider_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProvider(
        VerifierHandle verifier, string name, string scheme, string host, ushort port, string path);

    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_verifier_set_provider_state", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProviderState(VerifierHandle verifier, string url, byte tearDown, byte inBody);

    /// <summary>The filters are regular expressions, and match anywhere.</summary>
    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_verifier_set_filter_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFilter(VerifierHandle verifier, string description, string state, byte withoutState);

    /// <returns>0, or 1 where it could not be set.</returns>
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_set_verification_options")]
    public static partial int SetOptions(VerifierHandle verifier, byte disableCertificateChecks, CULong timeoutMilliseconds);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_set_coloured_output")]
    public static partial int SetColouredOutput(VerifierHandle verifier, byte coloured);

    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_verifier_add_custom_header", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddHeader(VerifierHandle verifier, string name, string value);

    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_verifier_add_file_source", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddFile(VerifierHandle verifier, string file);

    /// <returns>0 where the provider keeps to the pact.</returns>
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_execute")]
    public static partial int Execute(VerifierHandle verifier);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_output")]
    [return: MarshalUsing(typeof(OwnedText))]
    public static partial string Output(VerifierHandle verifier, byte stripColours);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_json")]
    [return: MarshalUsing(typeof(OwnedText))]
    public static partial string Json(VerifierHandle verifier);

    /// <summary>Of all verifiers of this provider: the engine keeps the log by its name.</summary>
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_logs")]
    [return: MarshalUsing(typeof(OwnedText))]
    public static partial string TakeLog(VerifierHandle verifier);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_verifier_shutdown")]
    public static partial void Free(nint verifier);
}
