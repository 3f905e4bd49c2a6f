namespace OriginCloudRegions.Unit.Contract;

public sealed class ContractDocumentTests
{
    [Fact]
    public async Task GetContract_ReturnsOpenApiJsonFileAsApplicationJson()
    {
        var answer = await new GetContract(new ContractDocument()).HandleAsync(new OperationRequest(new TestRequest(), default));

        var file = Path.Combine(AppContext.BaseDirectory, "contracts", "openapi.json");
        Assert.Equal(File.ReadAllBytes(file), Answers.Bytes(answer));
        Assert.Equal("application/json", Answers.Header(answer, "Content-Type"));
    }
}
