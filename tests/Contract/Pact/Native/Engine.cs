using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Contract.PactNet.Native;

/// <summary>The Pact engine, <c>libpact_ffi</c>. A process loads one.</summary>
internal static partial class Engine
{
    private const int Warnings = 2;

    private static readonly JsonSerializerOptions Unescaped =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<int> Loaded = new(Load);

    /// <summary>Must precede every other call. The first call loads the library.</summary>
    public static void Start() => _ = Loaded.Value;

    /// <summary>Throws if the engine refused a change.</summary>
    public static void Accept(byte accepted)
    {
        if (accepted == 0)
        {
            throw Failure("The engine refuses this. After VerifyAsync a pact cannot be changed: begin a new one.");
        }
    }

    /// <summary>A failure whose reason is only in the engine's log.</summary>
    public static InvalidOperationException Failure(string message) =>
        new(WithLog(message, Take(EngineApi.TakeLog(owner: null))));

    /// <summary>Returns the message, followed by the engine's log if there is one.</summary>
    public static string WithLog(string message, string log) => string.IsNullOrWhiteSpace(log)
        ? message
        : $"{message}\n\nThe engine's log:\n{Colours().Replace(log, "").Trim()}";

    public static string Json(object value) => JsonSerializer.Serialize(value, Unescaped);

    /// <summary>Copies a text that the engine frees with its mock server.</summary>
    public static string Read(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>Copies a text and frees it.</summary>
    public static string Take(nint text)
    {
        var copy = Read(text);
        EngineApi.DeleteText(text);
        return copy;
    }

    private static int Load()
    {
        EngineEnvironment.Prepare();
        var library = NativeLibrary.Load(LibraryFile());
        NativeLibrary.SetDllImportResolver(
            typeof(Engine).Assembly, (name, _, _) => name == EngineApi.Library ? library : 0);
        return EngineApi.LogToBuffer(Warnings);
    }

    // npm installs only the package of this platform.
    private static string LibraryFile()
    {
        var packages = Path.Combine(Repository.Root, "node_modules", "@pact-foundation");
        return Directory.EnumerateFiles(packages, "*pact_ffi*", SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new LocalFailure(
                $"The Pact engine is not installed: run `npm ci` in {Repository.Root} on x64 or Arm64 (Windows: x64).");
    }

    // The engine escapes the escape character itself.
    [GeneratedRegex(@"(\\x1b|\x1b)\[[0-9;]*m")]
    private static partial Regex Colours();
}
