using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The engine knows a mock server by its port.</summary>
internal static partial class MockServerApi
{
    /// <returns>The port; negative where the server could not be started.</returns>
    [LibraryImport(
        EngineApi.Library, EntryPoint = "pactffi_create_mock_server_for_transport", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Start(ushort pact, string address, ushort port, string transport, string? transportOptions);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_mock_server_mismatches")]
    [return: MarshalUsing(typeof(BorrowedText))]
    public static partial string Mismatches(int port);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_mock_server_logs")]
    [return: MarshalUsing(typeof(BorrowedText))]
    public static partial string TakeLog(int port);

    [LibraryImport(EngineApi.Library, EntryPoint = "pactffi_cleanup_mock_server")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool Stop(int port);
}
