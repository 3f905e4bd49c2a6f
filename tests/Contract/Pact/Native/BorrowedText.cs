using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>A text that stays the engine's, which frees it with the mock server.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedText))]
internal static unsafe class BorrowedText
{
    public static string ConvertToManaged(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
