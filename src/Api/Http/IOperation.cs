namespace OriginCloudRegions.Api.Http;

internal interface IOperation
{
    Task<ApiAnswer> HandleAsync(OperationRequest request);
}
