using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OriginCloudRegions.Reliability.Faults;

/// <summary>A complete answer of storage.</summary>
internal sealed record StorageAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string[]> Headers, byte[] Body)
{
    /// <summary>Whether storage applied the write, or each step of the transaction.</summary>
    public bool IsApplied =>
        (int)Status < 300 && !Encoding.UTF8.GetString(Body).Contains("HTTP/1.1 4", StringComparison.Ordinal);

    public Task WriteAsync(HttpResponse response)
    {
        Begin(response);
        return response.Body.WriteAsync(Body, response.HttpContext.RequestAborted).AsTask();
    }

    /// <summary>Announces the whole body, sends half of it, and cuts the connection.</summary>
    public async Task WriteHalfAsync(HttpResponse response)
    {
        if (Body.Length > 0)
        {
            Begin(response);
            await response.Body.WriteAsync(Body.AsMemory(0, Body.Length / 2), response.HttpContext.RequestAborted);
            await response.Body.FlushAsync(response.HttpContext.RequestAborted);
        }

        response.HttpContext.Abort();
    }

    private void Begin(HttpResponse response)
    {
        response.StatusCode = (int)Status;
        foreach (var (name, values) in Headers)
        {
            response.Headers[name] = values;
        }

        if (Status != HttpStatusCode.NoContent)
        {
            response.ContentLength = Body.Length;
        }
    }
}
