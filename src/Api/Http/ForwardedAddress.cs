using System.Net;

namespace OriginCloudRegions.Api.Http;

/// <summary>Reads the caller's address from the header in which a host names it.</summary>
public static class ForwardedAddress
{
    /// <summary>Each proxy adds the address that it received the request from, so only the last one is the host's.</summary>
    public const string Header = "X-Forwarded-For";

    /// <summary>Null when the last address is missing or invalid. Azure's front end adds the caller's port.</summary>
    public static IPAddress? LastOf(string? header) =>
        header is not null && IPEndPoint.TryParse(header.AsSpan(header.LastIndexOf(',') + 1).Trim(), out var last) ? last.Address : null;
}
