namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>Credentials that the tested service accepts.</summary>
/// <param name="Token">May edit every zone.</param>
/// <param name="ReadToken">May only read, or is null.</param>
/// <param name="Email">May edit the zone of the pacts, with the key.</param>
public sealed record ServiceCredentials(string Token, string? ReadToken, string Email, string Key);
