using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

// Returns a file of the console. Its name contains a hash of its content, so the file never changes.
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
