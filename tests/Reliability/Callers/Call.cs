using System.Text.Json;
using OriginCloudRegions.Reliability.History;
using OriginCloudRegions.Testing.Http;

namespace OriginCloudRegions.Reliability.Callers;

/// <summary>A request as a caller sends it, and what its answer tells.</summary>
internal abstract record Call(string Name, HttpMethod Method, string Zone, string Below, string? Body = null)
{
    public string Path => $"zones/{Zone}/origin/cloud_regions{Below}";

    /// <summary>Sent with <c>If-None-Match: *</c>.</summary>
    public virtual bool OnlyNew => false;

    /// <summary>Possible effects if the outcome is unknown.</summary>
    public virtual IReadOnlyList<(string Address, Step Step)> MayHaveDone => [];

    /// <param name="reply">An answer with a known outcome.</param>
    /// <param name="answerLost">Whether storage's answer to a write that takes this address away was lost meanwhile.</param>
    public abstract Told Read(Reply reply, Predicate<string> answerLost);

    protected static string Json(string address, string place) => place.Split('/') is [var vendor, var region]
        ? $$"""{"origin_ip":"{{address}}","region":"{{region}}","vendor":"{{vendor}}"}"""
        : throw new ArgumentException($"{place} is no vendor/region.", nameof(place));

    protected static string PlaceOf(JsonElement shown) => $"{shown.GetProperty("vendor")}/{shown.GetProperty("region")}";

    protected static Mapping MappingOf(JsonElement shown) => new(PlaceOf(shown), shown.GetProperty("modified_on").GetString());

    protected static string AddressOf(JsonElement shown) => shown.GetProperty("origin_ip").GetString()!;

    protected Told Unexpected(Reply reply) => Told.Nonsense($"{Name} answered {reply.Status} {reply.Body}");
}
