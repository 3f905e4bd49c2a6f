namespace OriginCloudRegions.Local.Running;

internal static class ReadyMessage
{
    private const string Example =
        $"/zones/{Seed.Zone}/origin/cloud_regions/192.0.2.1"
        + $" -H 'Authorization: Bearer {Seed.Token}'"
        + " -H 'Content-Type: application/json'"
        + """ -d '{"origin_ip":"192.0.2.1","region":"us-east-1","vendor":"aws"}'""";

    public static void Print(Uri api, string connectionString)
    {
        Console.WriteLine($"Table storage: {connectionString}");
        Console.WriteLine($"curl -X PUT {api}{Example}");
        Console.WriteLine($"Web console: {api}/console#zone={Seed.Zone}");
        Console.WriteLine($"API reference: {api}/docs");
        Console.WriteLine($"Ready: {api}");
    }
}
