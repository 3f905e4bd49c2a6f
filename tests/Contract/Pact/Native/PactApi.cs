using System.Runtime.InteropServices;

namespace OriginCloudRegions.Contract.PactNet.Native;

internal static partial class PactApi
{
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_new_pact", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ushort New(string consumer, string provider);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_with_specification")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithSpecification(ushort pact, Specification specification);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_new_interaction", StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint NewInteraction(ushort pact, string description);

    /// <returns>0, or what went wrong.</returns>
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_pact_handle_write_file", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int WriteFile(
        ushort pact, string directory, [MarshalAs(UnmanagedType.U1)] bool overwrite);

    /// <returns>0, or 1 where there is no such pact.</returns>
    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_free_pact_handle")]
    public static partial uint Free(ushort pact);
}
