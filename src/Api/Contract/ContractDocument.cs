namespace OriginCloudRegions.Api.Contract;

/// <summary><c>contracts/openapi.json</c>, embedded: what is served is what requests are validated against.</summary>
internal sealed class ContractDocument
{
    public ContractDocument()
    {
        using var file = typeof(ContractDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        Utf8 = bytes;
    }

    public ReadOnlyMemory<byte> Utf8 { get; }
}
