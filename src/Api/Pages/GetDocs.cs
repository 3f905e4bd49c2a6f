using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

internal sealed class GetDocs(PageFiles files, bool isOn) : IOperation
{
    public Task<ApiAnswer> HandleAsync(OperationRequest request) => Task.FromResult(
        isOn && files.Page("docs.html") is { } page
            ? PageAnswer.Of(page, request.Sent, "no-cache", PagePolicy.Docs)
            : PageAnswer.NotFound(request.Sent, "/docs"));
}
