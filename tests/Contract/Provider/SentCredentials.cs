using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Contract.PactNet.Verifier;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>
/// Replaces the credentials of the API's documentation, which the pacts contain, by credentials that the service accepts.
/// Other credentials stay, because the service must refuse them.
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
