using System.Net;

namespace OriginCloudRegions.Api.Http;

public static class ForwardedAddress
{
    /// <summary>Each proxy appends the address that it sees, so only the last one comes from the host.</summary>
    public const string Header = "X-Forwarded-For";

    /// <summary>Null when the last address is missing or invalid. Azure's front end adds the caller's port.</summary>
    public static IPAddress? LastOf(string? header) =>
        header is not null && IPEndPoint.TryParse(header.AsSpan(header.LastIndexOf(',') + 1).Trim(), out var last) ? last.Address : null;
}
