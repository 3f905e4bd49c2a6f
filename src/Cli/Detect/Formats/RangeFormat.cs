using System.Globalization;

namespace OriginCloudRegions.Cli.Detect.Formats;

internal abstract class RangeFormat(string vendor, string fileName, params string[] members)
{
    public static readonly IReadOnlyList<RangeFormat> All = [new AwsRanges(), new AzureRanges(), new GcpRanges(), new OciRanges()];

    public string Vendor => vendor;

    public string FileName => fileName;

    public bool Recognises(RangeElement root) => members.All(root.Has);

    /// <summary>Returns the date of publication, or null if the file has no date.</summary>
    public abstract DateTimeOffset? PublishedOn(RangeElement root, string path);

    /// <exception cref="FormatException">An entry is invalid. The message names it.</exception>
    public abstract IEnumerable<PublishedPrefix> Read(RangeElement root);

    // Reads a time, in UTC unless the text has an offset. Returns null for text of another form.
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
