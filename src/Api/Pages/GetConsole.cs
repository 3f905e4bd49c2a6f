using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Pages;

/// <summary>Returns the page of the web console. The browser asks each time whether it still holds.</summary>
/// <param name="isOn">Whether the setting <c>Console__Enabled</c> leaves the console on.</param>
internal sealed class GetConsole(PageFiles files, bool isOn) : IOperation
{
    public Task<ApiAnswer> HandleAsync(OperationRequest request) => Task.FromResult(
        isOn && files.Page("index.html") is { } page
            ? PageAnswer.Of(page, request.Sent, "no-cache")
            : PageAnswer.NotFound(request.Sent));
}
