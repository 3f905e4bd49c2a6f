using System.Net;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

/// <summary>The service returned an error, or the answer is not from the API.</summary>
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

    /// <summary>The HTTP status. A success means that another page answered, such as a sign-in form.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The errors; empty when the answer is not from the API, for example from a proxy.</summary>
    public IReadOnlyList<OriginCloudRegionsError> Errors { get; }

    /// <summary>The <see cref="OriginCloudRegionsErrorCode"/> of the first error; null without an error.</summary>
    public int? Code => Errors is [var first, ..] ? first.Code : null;

    /// <summary>Identifies the request to the operators of the service.</summary>
    public string? RequestId { get; }

    /// <summary>The time to wait before the next try (RFC 9110 section 10.2.3); null when unknown.</summary>
    public TimeSpan? RetryAfter { get; }
}
