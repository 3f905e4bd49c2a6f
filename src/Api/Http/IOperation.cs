namespace OriginCloudRegions.Api.Http;

/// <summary>The handler of an operation. The pipeline checks zone and credential first.</summary>
internal interface IOperation
{
    Task<ApiAnswer> HandleAsync(OperationRequest request);
}
