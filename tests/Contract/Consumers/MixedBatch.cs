namespace OriginCloudRegions.Contract.Consumers;

/// <summary>Batches of which some items are done and others are not, each for a reason of its own.</summary>
internal static class MixedBatch
{
    public static object Upserts => new[]
    {
        Requests.Mapping("192.0.2.1"),
        Requests.Mapping("192.0.2.01"),
        Requests.Mapping("2001:DB8::1", "gcp", "us-central1"),
        Requests.Mapping("192.0.2.2", "aws", "us-central1"),
    };

    public static object Upserted => new
    {
        failed = new[] { Failed("192.0.2.01", Refusal.InvalidAddress), Failed("192.0.2.2", Refusal.UnknownRegion) },
        succeeded = new[] { Requests.Mapping("192.0.2.1"), Requests.Mapping("2001:db8::1", "gcp", "us-central1") },
    };

    public static object Deletes => new[] { "192.0.2.9", "2001:DB8::1", "192.0.2.1/32" };

    public static object Deleted => new
    {
        failed = new[] { Failed("192.0.2.9", Refusal.NotFound), Failed("192.0.2.1/32", Refusal.InvalidAddress) },
        succeeded = new[] { Requests.Mapping("2001:db8::1", "gcp", "us-central1") },
    };

    private static object Failed(string originIp, Refusal refusal) => new { error = refusal.Message, origin_ip = originIp };
}
