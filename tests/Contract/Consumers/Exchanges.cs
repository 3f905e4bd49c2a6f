using OriginCloudRegions.Contract.PactNet.Matchers;
using static OriginCloudRegions.Contract.Consumers.ProviderState;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>The exchanges of both consumers. Only values that vary have a matcher.</summary>
internal static class Exchanges
{
    public const string ModifiedOn = "2026-03-01T12:00:00Z";

    private const string Rfc3339 = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$";

    public static Exchange Create { get; } = Put("192.0.2.1") with { State = NoMappings };

    public static Exchange Repeat { get; } = Create with { State = OneMapping };

    public static Exchange Replace { get; } = Put("192.0.2.1", "gcp", "us-central1") with { State = OneMapping };

    public static Exchange CreateLongIPv6 { get; } = Put("2001:DB8:0:0::1", "gcp", "us-central1") with
    {
        State = NoMappings,
        Result = Stored("2001:db8::1", "gcp", "us-central1"),
    };

    public static Exchange LeadingZero { get; } = Put("192.0.2.01") with { Refusal = Refusal.InvalidAddress };

    public static Exchange UnknownRegion { get; } =
        Put("192.0.2.1", "aws", "us-central1") with { Refusal = Refusal.UnknownRegion };

    public static Exchange FullZone { get; } =
        Put("192.0.2.1") with { State = ProviderState.FullZone, Refusal = Refusal.QuotaReached };

    public static Exchange UnknownToken { get; } =
        Put("192.0.2.1") with { Token = Documented.UnknownToken, Refusal = Refusal.UnknownToken };

    public static Exchange ReadOnlyToken { get; } =
        Put("192.0.2.1") with { State = ProviderState.ReadOnlyToken, Refusal = Refusal.NotAuthorized };

    public static Exchange Get { get; } =
        new(HttpMethod.Get, "/192.0.2.1") { State = OneMapping, Result = Stored("192.0.2.1") };

    public static Exchange GetWithKey { get; } = Get with { Token = null };

    public static Exchange GetMissing { get; } = Get with { State = NoMappings, Refusal = Refusal.NotFound };

    public static Exchange Delete { get; } =
        new(HttpMethod.Delete, "/192.0.2.1") { State = OneMapping, Result = new { origin_ip = "192.0.2.1" } };

    public static Exchange DeleteMissing { get; } = Delete with { State = NoMappings, Refusal = Refusal.NotFound };

    public static Exchange FirstPage { get; } = List(page: 1, Stored("192.0.2.1"));

    public static Exchange SecondPage { get; } = List(page: 2, Stored("2001:db8::1", "gcp", "us-central1"));

    public static Exchange BatchUpsert { get; } = new(HttpMethod.Put, "/batch")
    {
        State = NoMappings,
        Body = new[]
        {
            Mapping("192.0.2.1"),
            Mapping("192.0.2.01"),
            Mapping("2001:DB8::1", "gcp", "us-central1"),
            Mapping("192.0.2.2", "aws", "us-central1"),
        },
        Result = new
        {
            failed = new[] { Failed("192.0.2.01", Refusal.InvalidAddress), Failed("192.0.2.2", Refusal.UnknownRegion) },
            succeeded = new[] { Mapping("192.0.2.1"), Mapping("2001:db8::1", "gcp", "us-central1") },
        },
    };

    public static Exchange BatchDelete { get; } = new(HttpMethod.Delete, "/batch")
    {
        State = TwoMappings,
        Body = new[] { "192.0.2.9", "2001:DB8::1", "192.0.2.1/32" },
        Result = new
        {
            failed = new[] { Failed("192.0.2.9", Refusal.NotFound), Failed("192.0.2.1/32", Refusal.InvalidAddress) },
            succeeded = new[] { Mapping("2001:db8::1", "gcp", "us-central1") },
        },
    };

    public static Exchange SupportedRegions { get; } = new(HttpMethod.Get, "/supported_regions")
    {
        Result = new
        {
            obtained_codes = true,
            vendors = new
            {
                aws = Regions("us-east-1"),
                azure = Regions("eastus"),
                gcp = Regions("us-central1"),
                oci = Regions("us-ashburn-1"),
            },
        },
    };

    /// <summary>A PUT of a mapping at its own address.</summary>
    public static Exchange Put(string originIp, string vendor = "aws", string region = "us-east-1") =>
        new(HttpMethod.Put, $"/{originIp}")
        {
            Body = Mapping(originIp, vendor, region),
            Result = Stored(originIp, vendor, region),
        };

    /// <summary>A page of a list of two mappings, with one mapping a page.</summary>
    public static Exchange List(int page, params object[] mappings) => new(HttpMethod.Get)
    {
        State = TwoMappings,
        Query = (page, 1),
        Result = mappings,
        ResultInfo = new { count = mappings.Length, page, per_page = 1, total_count = 2, total_pages = 2 },
    };

    public static object Mapping(string originIp, string vendor = "aws", string region = "us-east-1") =>
        new { origin_ip = originIp, vendor, region };

    public static object Stored(string originIp, string vendor = "aws", string region = "us-east-1") =>
        new { modified_on = Match.Regex(ModifiedOn, Rfc3339), origin_ip = originIp, region, vendor };

    private static object Failed(string originIp, Refusal refusal) =>
        new { error = refusal.Message, origin_ip = originIp };

    private static Matcher Regions(string name) =>
        Match.MinType(new { name = Match.Type(name), upper_tier_colos = Match.MinType("IAD", min: 1) }, min: 1);
}
