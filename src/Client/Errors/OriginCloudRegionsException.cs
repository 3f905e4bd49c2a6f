using System.Net;
using OriginCloudRegions.Client.Http;

namespace OriginCloudRegions.Client;

/// <summary>An answer that is an error, or that is not from the API.</summary>
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

    /// <summary>A success when a page that is not from the API answered, such as a sign-in form.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Empty when the answer is not from the API, such as a proxy's error page.</summary>
    public IReadOnlyList<OriginCloudRegionsError> Errors { get; }

    /// <summary>The first error's <see cref="OriginCloudRegionsErrorCode"/>; null without an error.</summary>
    public int? Code => Errors is [var first, ..] ? first.Code : null;

    /// <summary>Identifies the request to the operators of the service.</summary>
    public string? RequestId { get; }

    /// <summary>The wait before the next try (RFC 9110 section 10.2.3); null when unknown.</summary>
    public TimeSpan? RetryAfter { get; }
}
