using Azure.Core;
using Azure.Core.Pipeline;

namespace OriginCloudRegions.Core.Storage.Transport;

/// <summary>One write with all its tries. Travels with its HTTP messages, so that the retry policy finds it.</summary>
/// <param name="CanResend">Whether it may be resent after a lost answer.</param>
internal sealed record TableWrite(bool CanResend)
{
    private const string Property = "OriginCloudRegions.Write";

    /// <summary>Whether a try failed that storage may have applied.</summary>
    public bool IsAnswerLost { get; private set; }

    public static TableWrite? Of(HttpMessage message) =>
        message.TryGetProperty(Property, out var write) ? write as TableWrite : null;

    /// <summary>Attaches this write to the calls of this asynchronous flow until it is disposed of.</summary>
    public IDisposable Begin() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public void LoseAnswer() => IsAnswerLost = true;
}
