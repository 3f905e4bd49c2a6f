using Azure;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <summary>The result of one write, resent or not.</summary>
/// <param name="Outcome">Applied, Conflict, or Unknown if an answer was lost.</param>
/// <param name="FailedAction">The index of the action that met a conflict; null without a conflict.</param>
/// <param name="ETag">The ETag of the last action's entity; only of use once applied.</param>
internal readonly record struct WriteResult(ChangeOutcome Outcome, int? FailedAction = null, ETag ETag = default)
{
    /// <summary>A conflict after a lost answer may be with the same write's earlier try.</summary>
    public static WriteResult Conflict(int? failedAction, bool isAnswerLost) =>
        new(isAnswerLost ? ChangeOutcome.Unknown : ChangeOutcome.Conflict, failedAction);
}
