namespace OriginCloudRegions.Contract.SelfTests;

/// <summary>Answer of a provider. By default, it is the answer that the example describes.</summary>
internal sealed record ProviderAnswer
{
    public int Status { get; init; } = 201;

    public string? RequestId { get; init; } = "another";

    public string Body { get; init; } = Example.Response;

    /// <summary>False: the provider does not answer until the caller leaves.</summary>
    public bool Answers { get; init; } = true;

    public int StateStatus { get; init; } = 200;
}
