using System.Text;

namespace OriginCloudRegions.Unit.Http;

/// <summary>Reads an answer as a caller does.</summary>
internal static class Answers
{
    /// <summary>The text of an answer with one error.</summary>
    public static string Failure(string error) => $$"""{"errors":[{{error}}],"messages":[],"result":null,"success":false}""";

    public static byte[] Bytes(ApiAnswer answer) => answer.Body.ToArray();

    public static string Text(ApiAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    public static string? Header(ApiAnswer answer, string name) =>
        answer.Headers.SingleOrDefault(header => header.Key == name).Value;
}
