namespace OriginCloudRegions.Api.Http;

/// <summary>Runs after the pipeline has checked zone and credential.</summary>
internal interface IOperation
{
    Task<ApiAnswer> HandleAsync(OperationRequest request);
}
