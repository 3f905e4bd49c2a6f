namespace OriginCloudRegions.Contract.Fixtures;

/// <summary>Credentials that the tested service accepts.</summary>
/// <param name="Token">May edit every zone.</param>
/// <param name="ReadToken">May only read; null where there is none.</param>
/// <param name="Email">With the key, may edit the zone of the pacts.</param>
/// <param name="Key">Of this email.</param>
public sealed record ServiceCredentials(string Token, string? ReadToken, string Email, string Key);
