namespace OriginCloudRegions.Native.Routing;

/// <summary>A request below a zone, by what its route and headers say.</summary>
internal readonly record struct ZoneRequest(HttpContext Context)
{
    public string Zone => Value("zone_id");

    /// <summary>As it stands in the path, percent-decoded: not yet an address.</summary>
    public string OriginIp => Value("origin_ip");

    public CancellationToken Aborted => Context.RequestAborted;

    private string Value(string name) => (string)Context.Request.RouteValues[name]!;
}
