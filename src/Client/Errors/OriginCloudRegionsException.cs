using System.Net;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

/// <summary>The service, or something on the way to it, gave another answer than the one that was asked for.</summary>
/// <remarks><see cref="Exception.Message"/> begins with the first error's and goes on with status, code and request id.</remarks>
public sealed class OriginCloudRegionsException : Exception
{
    internal OriginCloudRegionsException(ApiAnswer answer, IReadOnlyList<OriginCloudRegionsError> errors, Exception? inner = null)
        : base(ErrorText.Of(answer, errors), inner)
    {
        Status = answer.Status;
        RequestId = answer.RequestId;
        RetryAfter = answer.RetryAfter;
        Errors = errors;
    }

    /// <summary>A success where the answer is none of the API's, such as the page of a sign-in form.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Empty where the answer is none of the API's, such as the error page of a proxy.</summary>
    public IReadOnlyList<OriginCloudRegionsError> Errors { get; }

    /// <summary>The first error's: see <see cref="OriginCloudRegionsErrorCode"/>. Null where there is no error.</summary>
    public int? Code => Errors is [var first, ..] ? first.Code : null;

    /// <summary>To be quoted when the failure is reported to those who run the service.</summary>
    public string? RequestId { get; }

    /// <summary>How long to wait before the next try (RFC 9110 section 10.2.3). Null where the answer does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
