namespace OriginCloudRegions.Model.Partitions;

/// <summary>One write with all its tries, as the transport keeps it.</summary>
internal sealed class ModelWrite(bool canResend)
{
    public bool CanResend => canResend;

    public bool IsAnswerLost { get; set; }
}
