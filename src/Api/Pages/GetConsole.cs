using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

/// <summary>Returns the page of the web console. The browser checks at each use whether its copy is current.</summary>
/// <param name="isOn">The setting <c>Console__Enabled</c>.</param>
internal sealed class GetConsole(PageFiles files, bool isOn) : IOperation
{
    public Task<ApiAnswer> HandleAsync(OperationRequest request) => Task.FromResult(
        isOn && files.Page("index.html") is { } page
            ? PageAnswer.Of(page, request.Sent, "no-cache")
            : PageAnswer.NotFound(request.Sent));
}
