using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

/// <summary>
/// Returns a script, a style sheet or an image of the console. Its name holds a hash of its content, so it never
/// changes.
/// </summary>
/// <param name="isOn">Whether the setting <c>Console__Enabled</c> leaves the console on.</param>
internal sealed class GetConsoleAsset(PageFiles files, bool isOn) : IOperation
{
    public Task<ApiAnswer> HandleAsync(OperationRequest request)
    {
        var path = request.Sent.Path.TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Task.FromResult(
            isOn && files.Asset(name) is { } file
                ? PageAnswer.Of(file, request.Sent, "public, max-age=31536000, immutable")
                : PageAnswer.NotFound(request.Sent));
    }
}
