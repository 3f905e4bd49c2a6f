using Azure;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <param name="FailedAction">The index of the action in conflict.</param>
/// <param name="ETag">The first action's ETag, valid only when applied.</param>
internal readonly record struct WriteResult(ChangeOutcome Outcome, int? FailedAction = null, ETag ETag = default)
{
    /// <summary>Unknown after a lost answer: the conflict may be with an earlier try of the same write.</summary>
    public static WriteResult Conflict(int? failedAction, bool isAnswerLost) =>
        new(isAnswerLost ? ChangeOutcome.Unknown : ChangeOutcome.Conflict, failedAction);
}
