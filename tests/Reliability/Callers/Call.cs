using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>A request of a caller, and what its answer shows.</summary>
internal abstract record Call(string Name, HttpMethod Method, string Zone, string Below, string? Body = null)
{
    public string Path => $"zones/{Zone}/origin/cloud_regions{Below}";

    /// <summary>Whether it has the header <c>If-None-Match: *</c>.</summary>
    public virtual bool OnlyNew => false;

    /// <summary>Possible effects if the outcome is unknown.</summary>
    public virtual IReadOnlyList<(string Address, Step Step)> MayHaveDone => [];

    /// <param name="reply">An answer with a known outcome.</param>
    /// <param name="answerLost">Whether storage's answer to a delete of this address was lost meanwhile.</param>
    public abstract Effect Read(Reply reply, Predicate<string> answerLost);

    public HttpRequestMessage RequestTo(Uri host, string token)
    {
        var request = new HttpRequestMessage(Method, new Uri(host, $"client/v4/{Path}"))
        {
            Content = Body is null ? null : new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (OnlyNew)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        return request;
    }

    protected static string Json(string address, string place) => place.Split('/') is [var vendor, var region]
        ? $$"""{"origin_ip":"{{address}}","region":"{{region}}","vendor":"{{vendor}}"}"""
        : throw new ArgumentException($"{place} is not a vendor/region.", nameof(place));

    protected static string PlaceOf(JsonElement shown) => $"{shown.GetProperty("vendor")}/{shown.GetProperty("region")}";

    protected static Mapping MappingOf(JsonElement shown) => new(PlaceOf(shown), shown.GetProperty("modified_on").GetString());

    protected static string AddressOf(JsonElement shown) => shown.GetProperty("origin_ip").GetString()!;

    protected Effect Unexpected(Reply reply) => Effect.Impossible($"{Name} answered {reply.Status} {reply.Body}");
}
