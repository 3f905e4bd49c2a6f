using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>One write with all its tries. Its HTTP messages carry this object.</summary>
/// <param name="CanResend">Whether a resend after a lost answer is safe.</param>
internal sealed record TableWrite(bool CanResend)
{
    private const string Property = "OriginCloudRegions.Write";

    /// <summary>Whether storage may have applied a failed try.</summary>
    public bool IsAnswerLost { get; private set; }

    public static TableWrite? Of(HttpMessage message) =>
        message.TryGetProperty(Property, out var write) ? write as TableWrite : null;

    /// <summary>Attaches this write to the calls of this asynchronous flow until the result is disposed.</summary>
    public IDisposable Begin() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public void LoseAnswer() => IsAnswerLost = true;
}
