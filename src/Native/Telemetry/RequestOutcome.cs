namespace OriginCloudRegions.Native.Telemetry;

/// <summary>What an answer says, kept for telemetry; a feature of the request while there is telemetry.</summary>
internal sealed class RequestOutcome
{
    public int? ErrorCode { get; private set; }

    public static void Note(HttpContext context, int errorCode)
    {
        if (context.Features.Get<RequestOutcome>() is { } outcome)
        {
            outcome.ErrorCode = errorCode;
        }
    }
}
