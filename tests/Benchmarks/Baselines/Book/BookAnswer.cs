namespace OriginCloudRegions.Book;

/// <summary>A status, and the envelope that a head serialises.</summary>
public sealed record BookAnswer(int Status, object Envelope)
{
    public static BookAnswer Of<T>(T result) => new(200, new BookEnvelope<T>(result, true, []));

    public static BookAnswer Refuse(int status, int code, string message) =>
        new(status, new BookEnvelope<object>(null, false, [new BookError(code, message)]));
}
