namespace OriginCloudRegions.Reliability.Faults;

/// <summary>Fault of a storage call.</summary>
internal enum Fault
{
    None,

    /// <summary>Forwarded late.</summary>
    Delay,

    /// <summary>500, not forwarded.</summary>
    InternalError,

    /// <summary>503, not forwarded.</summary>
    Busy,

    /// <summary>503 with <c>Retry-After</c>, not forwarded.</summary>
    BusyRetryAfter,

    /// <summary>429, not forwarded.</summary>
    TooMany,

    /// <summary>429 with <c>Retry-After</c>, not forwarded.</summary>
    TooManyRetryAfter,

    /// <summary>The connection is cut; not forwarded.</summary>
    CutBefore,

    /// <summary>Forwarded and applied; the connection is cut instead of an answer.</summary>
    CutAfter,

    /// <summary>Forwarded and applied; the connection is cut in the middle of the answer.</summary>
    HalfBody,

    /// <summary>Forwarded and applied; the answer is held until the app gives up.</summary>
    Stall,

    /// <summary>Neither forwarded nor answered until the app gives up.</summary>
    Hang,

    /// <summary>Storage is down: the connection is cut, not forwarded.</summary>
    Down,
}
