namespace OriginCloudRegions.Integration.Hostile.Grammar;

/// <summary>The bytes of a request. Path and expected error are null if they are unknown.</summary>
internal sealed record HostileRequest(byte[] Bytes, string Method, string? Path, Body Body, Expected? Expected)
{
    private const int MostShown = 1500;

    public bool IsHead => Method == "HEAD";

    /// <summary>False if the host refuses the request: a header value is not ASCII, or the method is unknown.</summary>
    public bool PassesHost { get; init; } = true;

    /// <summary>True for a chunked body, which the host drops before it reaches a worker.</summary>
    public bool IsChunked => Encoding.Latin1.GetString(Bytes).Contains("\r\nTransfer-Encoding: ", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a request whose bytes were changed.</summary>
    public bool MayBeMalformed { get; init; }

    /// <summary>The valid id in the request, which the answer must have.</summary>
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
