namespace OriginCloudRegions.Local.Host;

/// <summary>Why there is no handler any more.</summary>
internal enum HandlerEnd
{
    /// <summary>It was told to.</summary>
    Stopped,

    /// <summary>It exited with code 0: the host stays, and answers 500 from then on.</summary>
    ExitedWithZero,

    /// <summary>It failed too often, or cannot be started any more: the host ends with it.</summary>
    GivenUp,
}
