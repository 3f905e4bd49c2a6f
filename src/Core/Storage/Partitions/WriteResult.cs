using Azure;

namespace OriginCloudRegions.Core.Storage.Partitions;

/// <param name="FailedAction">The index of the action that conflicted.</param>
/// <param name="ETag">The new ETag of the first action's entity, valid only if the write was applied.</param>
internal readonly record struct WriteResult(ChangeOutcome Outcome, int? FailedAction = null, ETag ETag = default)
{
    // Returns Unknown after a lost answer, because an earlier try of the same write may have caused the conflict.
    public static WriteResult Conflict(int? failedAction, bool isAnswerLost) =>
        new(isAnswerLost ? ChangeOutcome.Unknown : ChangeOutcome.Conflict, failedAction);
}
