using OriginCloudRegions.Contract.Fixtures;
using OriginCloudRegions.Contract.PactNet.Verifier;

namespace OriginCloudRegions.Contract.ProviderSide;

/// <summary>Holds a service to one interaction.</summary>
/// <param name="service">Where it is. Its path does not count: the paths in the pacts are whole.</param>
/// <param name="credentials">What it knows its callers by.</param>
/// <param name="states">Sets up what the interaction presumes.</param>
internal sealed class InteractionVerifier(Uri service, ServiceCredentials credentials, ProviderStateServer states)
{
    public const string Provider = "origin-cloud-regions";

    // To fill a zone to its limit takes seconds, over a network perhaps a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="PactVerificationFailedException">Says what differs, or why the state could not be set up.</exception>
    public void Verify(PactInteraction interaction)
    {
        using var verifier = new PactVerifier(Provider)
            .WithHttpEndpoint(new Uri(service, "/"))
            .WithFileSource(new FileInfo(interaction.File))
            .WithProviderStateUrl(states.Address)
            .WithFilter(interaction.Description, interaction.States.FirstOrDefault(""))
            .WithRequestTimeout(Patience);
        verifier.WithCredentials(interaction, credentials);
        try
        {
            verifier.Verify();
        }
        catch (PactVerificationFailedException failure) when (states.TakeFailures() is { Count: > 0 } failures)
        {
            throw new PactVerificationFailedException($"{string.Join('\n', failures)}\n\n{failure.Message}");
        }
    }
}
