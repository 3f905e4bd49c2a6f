using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace OriginCloudRegions.Contract.PactNet.Native;

internal static unsafe partial class EngineApi
{
    public const string Library = "pact_ffi";

    /// <returns>0, or what went wrong.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_log_to_buffer")]
    public static partial int LogToBuffer(LogLevel level);

    /// <summary>Takes what was logged outside of mock servers and verifiers, where <paramref name="owner"/> is null.</summary>
    [LibraryImport(Library, EntryPoint = "pactffi_fetch_log_buffer", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalUsing(typeof(OwnedText))]
    public static partial string TakeLog(string? owner);

    [LibraryImport(Library, EntryPoint = "pactffi_check_regex", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool IsMatch(string pattern, string example);

    [LibraryImport(Library, EntryPoint = "pactffi_string_delete")]
    public static partial void DeleteText(byte* text);
}
