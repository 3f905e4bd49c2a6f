namespace OriginCloudRegions.Api.Contract;

/// <summary>The embedded <c>contracts/openapi.json</c>, which the service both serves and validates with.</summary>
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
