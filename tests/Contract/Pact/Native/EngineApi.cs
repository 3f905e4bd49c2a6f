using System.Runtime.InteropServices;
using static System.Runtime.InteropServices.StringMarshalling;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The functions of <c>libpact_ffi</c>.</summary>
/// <remarks>
/// A byte is 1 if the engine accepts a change, and a status is 0 after success. A value is a plain text or a matcher in
/// the engine's JSON form. The engine owns the texts that it returns.
/// </remarks>
internal static partial class EngineApi
{
    public const string Library = "pact_ffi";

    [LibraryImport(Library, EntryPoint = "pactffi_log_to_buffer")]
    public static partial int LogToBuffer(int level);

    /// <summary>Takes the engine's log outside of mock servers and verifiers if the owner is null.</summary>
    [LibraryImport(Library, EntryPoint = "pactffi_fetch_log_buffer", StringMarshalling = Utf8)]
    public static partial nint TakeLog(string? owner);

    [LibraryImport(Library, EntryPoint = "pactffi_string_delete")]
    public static partial void DeleteText(nint text);

    [LibraryImport(Library, EntryPoint = "pactffi_new_pact", StringMarshalling = Utf8)]
    public static partial ushort NewPact(string consumer, string provider);

    [LibraryImport(Library, EntryPoint = "pactffi_with_specification")]
    public static partial byte WithSpecification(ushort pact, int specification);

    [LibraryImport(Library, EntryPoint = "pactffi_pact_handle_write_file", StringMarshalling = Utf8)]
    public static partial int WritePact(ushort pact, string folder, byte overwrite);

    [LibraryImport(Library, EntryPoint = "pactffi_free_pact_handle")]
    public static partial uint FreePact(ushort pact);

    [LibraryImport(Library, EntryPoint = "pactffi_new_interaction", StringMarshalling = Utf8)]
    public static partial uint NewInteraction(ushort pact, string description);

    [LibraryImport(Library, EntryPoint = "pactffi_given", StringMarshalling = Utf8)]
    public static partial byte Given(uint interaction, string state);

    [LibraryImport(Library, EntryPoint = "pactffi_with_request", StringMarshalling = Utf8)]
    public static partial byte WithRequest(uint interaction, string method, string path);

    [LibraryImport(Library, EntryPoint = "pactffi_with_query_parameter_v2", StringMarshalling = Utf8)]
    public static partial byte WithQuery(uint interaction, string name, nuint index, string value);

    [LibraryImport(Library, EntryPoint = "pactffi_with_header_v2", StringMarshalling = Utf8)]
    public static partial byte WithHeader(uint interaction, MessagePart part, string name, nuint index, string value);

    [LibraryImport(Library, EntryPoint = "pactffi_with_body", StringMarshalling = Utf8)]
    public static partial byte WithBody(uint interaction, MessagePart part, string contentType, string body);

    [LibraryImport(Library, EntryPoint = "pactffi_response_status")]
    public static partial byte WithStatus(uint interaction, ushort status);

    /// <returns>The port, or a negative number if the server does not start.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_create_mock_server_for_transport", StringMarshalling = Utf8)]
    public static partial int StartServer(ushort pact, string address, ushort port, string transport, string? options);

    [LibraryImport(Library, EntryPoint = "pactffi_mock_server_mismatches")]
    public static partial nint Mismatches(int port);

    [LibraryImport(Library, EntryPoint = "pactffi_mock_server_logs")]
    public static partial nint TakeServerLog(int port);

    [LibraryImport(Library, EntryPoint = "pactffi_cleanup_mock_server")]
    public static partial byte StopServer(int port);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_new_for_application", StringMarshalling = Utf8)]
    public static partial nint NewVerifier(string application, string version);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_provider_info", StringMarshalling = Utf8)]
    public static partial void SetProvider(
        nint verifier, string name, string scheme, string host, ushort port, string path);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_provider_state", StringMarshalling = Utf8)]
    public static partial void SetProviderState(nint verifier, string url, byte tearDown, byte inBody);

    /// <summary>The filters are regular expressions that match anywhere.</summary>
    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_filter_info", StringMarshalling = Utf8)]
    public static partial void SetFilter(nint verifier, string description, string state, byte withoutState);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_verification_options")]
    public static partial int SetOptions(nint verifier, byte disableCertificateChecks, CULong timeoutMilliseconds);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_coloured_output")]
    public static partial int SetColouredOutput(nint verifier, byte coloured);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_add_custom_header", StringMarshalling = Utf8)]
    public static partial void AddHeader(nint verifier, string name, string value);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_add_file_source", StringMarshalling = Utf8)]
    public static partial void AddFile(nint verifier, string file);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_execute")]
    public static partial int Execute(nint verifier);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_output")]
    public static partial nint Output(nint verifier, byte stripColours);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_json")]
    public static partial nint Json(nint verifier);

    /// <summary>Takes the log of all verifiers of this provider: the engine keeps it by the provider's name.</summary>
    [LibraryImport(Library, EntryPoint = "pactffi_verifier_logs")]
    public static partial nint TakeVerifierLog(nint verifier);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_shutdown")]
    public static partial void FreeVerifier(nint verifier);
}
