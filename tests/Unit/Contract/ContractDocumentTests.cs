using OriginCloudRegions.Api.Contract;
using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Contract;

public sealed class ContractDocumentTests
{
    private static readonly byte[] File = System.IO.File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "contracts", "openapi.json"));

    [Fact]
    public void The_Embedded_Document_Is_The_File_Byte_For_Byte() => Assert.Equal(File, new ContractDocument().Utf8.ToArray());

    [Fact]
    public async Task GetContract_ReturnsTheFileAsJson()
    {
        var answer = await new GetContract(new ContractDocument()).HandleAsync(new OperationRequest(new TestRequest(), default));

        Assert.Equal(File, Answers.Bytes(answer));
        Assert.Equal("application/json", Answers.Header(answer, "Content-Type"));
    }
}
