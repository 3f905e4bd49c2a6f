using OriginCloudRegions.Api.Http;

namespace OriginCloudRegions.Api.Contract;

/// <summary>Returns the document without an envelope, as tools expect it.</summary>
internal sealed class GetContract(ContractDocument document) : IOperation
{
    private readonly Task<ApiAnswer> answer = Task.FromResult(ApiAnswer.Raw(document.Utf8));

    public Task<ApiAnswer> HandleAsync(OperationRequest request) => answer;
}
