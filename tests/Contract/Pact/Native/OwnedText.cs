using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>A text that the engine allocated. It is copied, then released.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedText))]
internal static unsafe class OwnedText
{
    public static string ConvertToManaged(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    public static void Free(byte* text) => EngineApi.DeleteText(text);
}
