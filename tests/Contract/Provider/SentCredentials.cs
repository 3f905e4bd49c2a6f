using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Contract.PactNet.Verifier;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>
/// Puts credentials that the service knows in the place of those of the API's documentation, which stand in the pacts. Any
/// other is there to be refused, and stays.
/// </summary>
internal static class SentCredentials
{
    public static void WithCredentials(this PactVerifier verifier, PactInteraction interaction, ServiceCredentials known)
    {
        foreach (var (header, value) in interaction.Headers)
        {
            if (Replacement(value, interaction, known) is { } replacement)
            {
                verifier.WithCustomHeader(header, replacement);
            }
        }
    }

    private static string? Replacement(string value, PactInteraction interaction, ServiceCredentials known) => value switch
    {
        $"Bearer {Seed.Token}" when interaction.States.Contains(ProviderStates.TokenMayOnlyRead) => $"Bearer {ReadToken(known)}",
        $"Bearer {Seed.Token}" => $"Bearer {known.Token}",
        Seed.Email => known.Email,
        Seed.Key => known.Key,
        _ => null,
    };

    private static string ReadToken(ServiceCredentials known) => known.ReadToken ?? throw new PactVerificationFailedException(
        $"Set {DeployedService.ReadTokenVariable} to a token that may only read in zone {Seed.Zone}.");
}
