using Azure;

namespace OriginCloudRegions.Model.Storage;

/// <summary>The answer of Table Storage to an entity group transaction.</summary>
/// <param name="Status">204, or the status of the first action that failed.</param>
/// <param name="FailedAction">The index of that action.</param>
/// <param name="ETag">The new ETag of the last action's entity; default if that action deletes.</param>
internal readonly record struct TransactionAnswer(int Status, int? FailedAction = null, ETag ETag = default)
{
    public const int NoContent = 204;

    public bool IsApplied => Status == NoContent;
}
