using System.Globalization;

namespace OriginCloudRegions.Cli.Detect.Formats;

/// <param name="members">The members at the root that identify the format.</param>
internal abstract class RangeFormat(string vendor, string fileName, params string[] members)
{
    public static readonly IReadOnlyList<RangeFormat> All = [new AwsRanges(), new AzureRanges(), new GcpRanges(), new OciRanges()];

    public string Vendor => vendor;

    public string FileName => fileName;

    public bool Recognises(RangeElement root) => members.All(root.Has);

    /// <summary>Returns when the vendor published the file, or null if the file has no date.</summary>
    public abstract DateTimeOffset? PublishedOn(RangeElement root, string path);

    /// <exception cref="FormatException">An entry is damaged; the message says which.</exception>
    public abstract IEnumerable<PublishedPrefix> Read(RangeElement root);

    /// <summary>Reads a time, in UTC unless the text has an offset; null if the text has none of the forms.</summary>
    protected static DateTimeOffset? Utc(string text, string form) =>
        DateTimeOffset.TryParseExact(
            text,
            form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
}
