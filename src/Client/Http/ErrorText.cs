using System.Globalization;

namespace OriginCloudRegions.Client.Http;

/// <summary>Describes an error without text of the request or of a foreign page.</summary>
internal static class ErrorText
{
    public static string Of(ApiAnswer answer, IReadOnlyList<OriginCloudRegionsError> errors) => errors is [var first, ..]
        ? $"{string.Join(": ", [first.Message, .. first.Chain.Select(reason => reason.Message)])} ({Facts(answer, first)})"
        : $"The answer is not from the API: {Number((int)answer.Status)}, {answer.MediaType ?? "no media type"}, " +
            $"{Number(answer.Length)} bytes{RequestId(answer)}. Check that the base address ends in /client/v4.";

    private static string Facts(ApiAnswer answer, OriginCloudRegionsError error) =>
        $"{Number((int)answer.Status)}, code {Number(error.Code)}{Pointer(error)}{RequestId(answer)}";

    private static string Pointer(OriginCloudRegionsError error) => error.Pointer is { Length: > 0 } at ? $", at {at}" : "";

    private static string RequestId(ApiAnswer answer) => answer.RequestId is { } id ? $", request id {id}" : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
