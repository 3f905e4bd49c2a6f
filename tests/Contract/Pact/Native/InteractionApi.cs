using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>Values may be plain texts or matchers in the engine's JSON form.</summary>
internal static partial class InteractionApi
{
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_given", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool Given(uint interaction, string state);

    /// <returns>0, or what went wrong.</returns>
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_given_with_params", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GivenWithParameters(uint interaction, string state, string parametersJson);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_with_request", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithRequest(uint interaction, string method, string path);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_with_query_parameter_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithQuery(uint interaction, string name, nuint index, string value);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_with_header_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithHeader(uint interaction, InteractionPart part, string name, nuint index, string value);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_with_body", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithBody(uint interaction, InteractionPart part, string contentType, string body);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_response_status")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithStatus(uint interaction, ushort status);
}
