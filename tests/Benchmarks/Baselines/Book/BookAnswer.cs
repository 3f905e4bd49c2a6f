namespace OriginCloudRegions.Book;

/// <summary>A status, and the envelope that a head serialises.</summary>
public sealed record BookAnswer(int Status, object Envelope)
{
    private static readonly object[] None = [];

    public static BookAnswer Of(object result) =>
        new(200, new { result, success = true, errors = None, messages = None });

    public static BookAnswer Refuse(int status, int code, string message) => new(
        status,
        new { result = (object?)null, success = false, errors = new[] { new { code, message } }, messages = None });
}
