using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Partitions;

/// <summary>Shows the answers of storage in a trace.</summary>
internal static class AnswerText
{
    public static string Of(object? answer) => answer switch
    {
        null => "none",
        MappingRow row => $"{row.Mapping.Address.Text}={row.Mapping.Region} at {row.ETag}",
        ZoneCounter counter => counter.ETag is { } etag ? $"count {counter.Count} at {etag}" : "no counter",
        ZoneView view => $"{Of(view.Counter)}, [{string.Join(", ", view.Rows.Select(Of))}]",
        TransactionAnswer { IsApplied: true } applied => $"204 at {applied.ETag}",
        TransactionAnswer failed => $"{failed.Status} for action {failed.FailedAction}",
        _ => $"{answer}",
    };
}
