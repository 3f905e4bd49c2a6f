namespace OriginCloudRegions.Api.Contract;

// The embedded contracts/openapi.json. The service returns this document and validates requests with it.
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
