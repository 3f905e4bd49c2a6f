using System.Text;

namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>A request as it goes over the wire.</summary>
/// <param name="Method">As sent.</param>
/// <param name="Path">What its target means, below the base path; null where that is not known.</param>
/// <param name="Body">What is in it.</param>
/// <param name="Expected">What the table of errors says of it; null where that is not known.</param>
internal sealed record HostileRequest(byte[] Bytes, string Method, string? Path, Body Body, Expected? Expected)
{
    private const int MostShown = 1500;

    public bool IsHead => Method == "HEAD";

    /// <summary>False for a header value that is not UTF-8 or a method that the host does not know: it refuses them itself.</summary>
    public bool PassesHost { get; init; } = true;

    /// <summary>True for a chunked body, which the host drops before it reaches a worker.</summary>
    public bool IsChunked => Encoding.Latin1.GetString(Bytes).Contains("\r\nTransfer-Encoding: ", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for bytes that were broken after they had been a request.</summary>
    public bool MayBeMalformed { get; init; }

    /// <summary>The id that the answer must have, where the request sends a good one.</summary>
    public string? Id { get; init; }

    public override string ToString()
    {
        var text = string.Concat(Encoding.Latin1.GetString(Bytes).Select(Shown));
        return text.Length <= 2 * MostShown ? text : $"{text[..MostShown]}\n... {Bytes.Length} bytes in all ...\n{text[^MostShown..]}";
    }

    private static string Shown(char character) => character switch
    {
        '\n' => "\n",
        '\r' => "",
        < ' ' or > '~' => $"\\x{(int)character:x2}",
        _ => character.ToString(),
    };
}
