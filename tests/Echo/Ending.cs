using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Hosting;

namespace OriginCloudRegions.Echo;

/// <summary>Ends the process with code 0, which an app must not do by itself.</summary>
internal sealed class Ending(IHostApplicationLifetime lifetime)
{
    [Function("Exit")]
    public HttpResponseData Exit([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exit")] HttpRequestData request)
    {
        lifetime.StopApplication();
        return request.CreateResponse();
    }
}
