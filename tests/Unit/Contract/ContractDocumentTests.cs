using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OriginCloudRegions.Native.Contract;
using OriginCloudRegions.Unit.Http;

namespace OriginCloudRegions.Unit.Contract;

public sealed class ContractDocumentTests
{
    private static readonly byte[] File = System.IO.File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "contracts", "openapi.json"));

    [Fact]
    public void The_Embedded_Document_Is_The_File_Byte_For_Byte() => Assert.Equal(File, new ContractDocument().Utf8.ToArray());

    [Fact]
    public async Task It_Is_Served_Byte_For_Byte()
    {
        var response = await ServeAsync();
        Assert.Equal(File, Answers.Bytes(response));
        Assert.Equal(File.Length, response.ContentLength);
    }

    [Fact]
    public async Task It_Is_Served_As_Json() => Assert.Equal("application/json", (await ServeAsync()).ContentType);

    [Fact]
    public async Task It_Is_Served_With_The_Headers_Of_Every_Answer()
    {
        var headers = (await ServeAsync()).Headers;
        Assert.Equal("request-1", headers["X-Request-Id"]);
        Assert.Equal("table;dur=0.0;desc=\"0 calls\"", headers["Server-Timing"]);
    }

    private static async Task<HttpResponse> ServeAsync()
    {
        var context = Answers.NewContext();
        await using var services = new ServiceCollection().AddSingleton<ContractDocument>().BuildServiceProvider();
        context.RequestServices = services;
        await GetContract.HandleAsync(context);
        return context.Response;
    }
}
