using BenchmarkDotNet.Attributes;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Benchmarks.Micro;

/// <summary>From the text of an address to its canonical text (RFC 5952).</summary>
public class AddressBenchmarks
{
    [Params("192.0.2.1", "2001:DB8:0:0:0:0:0:1", "2001:db8:1:2:3:4:5:6")]
    public string Text { get; set; } = "";

    [Benchmark(Description = "Address: IPAddress")]
    public string Framework() => System.Net.IPAddress.TryParse(Text, out var address) ? address.ToString() : "";

    [Benchmark(Description = "Address: OriginAddress")]
    public string Ours() => OriginAddress.TryParse(Text, out var address) ? address.ToString() : "";
}
