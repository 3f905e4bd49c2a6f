using System.Net;

namespace OriginCloudRegions.Api.Http;

public static class ForwardedAddress
{
    /// <summary>Each proxy appends the address of its caller, so only the last address comes from the host.</summary>
    public const string Header = "X-Forwarded-For";

    /// <summary>Returns null for a missing or invalid last address. Azure's front end adds the caller's port.</summary>
    public static IPAddress? LastOf(string? header) =>
        header is not null && IPEndPoint.TryParse(header.AsSpan(header.LastIndexOf(',') + 1).Trim(), out var last) ? last.Address : null;
}
