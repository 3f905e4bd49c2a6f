namespace OriginCloudRegions.Api.Http;

/// <summary>An operation of the contract. The pipeline has checked zone and credential before it runs.</summary>
internal interface IOperation
{
    Task<ApiAnswer> HandleAsync(OperationRequest request);
}
