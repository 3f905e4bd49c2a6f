using System.Text.Json;
using OriginCloudRegions.Cli.Detect.Formats;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Cli.Detect;

internal sealed record RangeFile(string Path, string Vendor, DateTimeOffset? PublishedOn, IReadOnlyList<PublishedPrefix> Prefixes)
{
    private static readonly byte[] ByteOrderMark = [0xef, 0xbb, 0xbf];

    /// <exception cref="RefusedException">The file is unreadable, invalid, or of another kind.</exception>
    public static async Task<RangeFile> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var file = UserFile.Open(path, File.OpenRead);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return Parse(path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static RangeFile Parse(string path, ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        switch (text.Span.TrimStart(" \t\r\n"u8))
        {
            case []:
                throw new RefusedException($"{path} is empty: download it again.");
            case [(byte)'<', ..]:
                throw new RefusedException($"{path} is a web page (HTML or XML): download the file that the page links to.");
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return Of(path, new RangeElement(json.RootElement, ""));
        }
        catch (JsonException failure)
        {
            throw new RefusedException(
                $"{path} is truncated or not JSON (line {failure.LineNumber + 1} cannot be read): download it again.");
        }
    }

    private static RangeFile Of(string path, RangeElement root)
    {
        var format = RangeFormat.All.FirstOrDefault(format => format.Recognises(root)) ?? throw new RefusedException(
            $"{path} is not a range file of a vendor: {string.Join(", ", RangeFormat.All.Select(known => known.FileName))} are.");
        try
        {
            PublishedPrefix[] prefixes = [.. format.Read(root)];
            return prefixes.Length > 0
                ? new RangeFile(path, format.Vendor, format.PublishedOn(root, path), prefixes)
                : throw new FormatException("it has no prefixes");
        }
        catch (FormatException failure)
        {
            throw new RefusedException($"{path} is damaged, or another file than {format.FileName}: {failure.Message}.");
        }
    }
}
