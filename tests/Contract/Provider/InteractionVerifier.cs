using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Contract.PactNet.Verifier;
using OriginCloudRegions.Local;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Compares a service with one interaction.</summary>
/// <param name="service">Its address. Ignores the path, because the pacts have whole paths.</param>
/// <param name="credentials">Credentials that the service accepts.</param>
/// <param name="states">Sets up the state of the interaction.</param>
internal sealed class InteractionVerifier(Uri service, ServiceCredentials credentials, ProviderStateServer states)
{
    // Filling a zone to its limit takes seconds, over a network perhaps a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="PactVerificationFailedException">An answer differs, or the state failed.</exception>
    public void Verify(PactInteraction interaction)
    {
        using var verifier = new PactVerifier("origin-cloud-regions")
            .WithHttpEndpoint(new Uri(service, "/"))
            .WithFileSource(new FileInfo(interaction.File))
            .WithProviderStateUrl(states.Address)
            .WithFilter(interaction.Description, interaction.States.FirstOrDefault(""))
            .WithRequestTimeout(Patience);
        foreach (var (header, value) in interaction.Headers)
        {
            if (Replacement(value, interaction) is { } replacement)
            {
                verifier.WithCustomHeader(header, replacement);
            }
        }

        try
        {
            verifier.Verify();
        }
        catch (PactVerificationFailedException failure) when (states.TakeFailures() is { Count: > 0 } failures)
        {
            throw new PactVerificationFailedException($"{string.Join('\n', failures)}\n\n{failure.Message}");
        }
    }

    /// <summary>
    /// Replaces the credentials of the API's documentation, which the pacts contain, by credentials that the service
    /// accepts. Other values stay: the service must refuse an unknown credential.
    /// </summary>
    private string? Replacement(string value, PactInteraction interaction) => value switch
    {
        $"Bearer {Seed.Token}" => interaction.States.Contains(ProviderStates.TokenMayOnlyRead)
            ? $"Bearer {ReadToken()}"
            : $"Bearer {credentials.Token}",
        Seed.Email => credentials.Email,
        Seed.Key => credentials.Key,
        _ => null,
    };

    private string ReadToken() => credentials.ReadToken ?? throw new PactVerificationFailedException(
        $"Set {DeployedService.ReadTokenVariable} to a token that may only read in zone {Seed.Zone}.");
}
