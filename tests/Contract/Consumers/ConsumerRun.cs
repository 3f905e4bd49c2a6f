using System.Runtime.ExceptionServices;
using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Matchers;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>
/// A class fixture: runs all interactions of a consumer once and keeps each outcome, so that the pact file is complete
/// before it is compared, whichever tests run.
/// </summary>
public abstract class ConsumerRun : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, ExceptionDispatchInfo?> outcomes = [];
    private readonly IReadOnlyList<Interaction> interactions;
    private readonly Pact pact;

    private protected ConsumerRun(string consumer, IReadOnlyList<Interaction> interactions)
    {
        this.interactions = interactions;
        pact = Pact.V4(consumer, "origin-cloud-regions", new PactConfig { PactDir = folder.Path });
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var interaction in interactions)
        {
            outcomes.Add(interaction.Description, await OutcomeAsync(interaction));
        }
    }

    public void AssertPassed(string description) => outcomes[description]?.Throw();

    public void AssertCommitted()
    {
        Assert.All(outcomes.Keys, AssertPassed);
        CommittedPact.AssertSame(new FileInfo(pact.File));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Returns the headers of an answer that this consumer relies on.</summary>
    private protected virtual IEnumerable<(string Name, Matcher Value)> HeadersOf(Exchange exchange) => [];

    private async Task<ExceptionDispatchInfo?> OutcomeAsync(Interaction interaction)
    {
        try
        {
            // One builder each: the engine cannot distinguish requests that differ only in their provider state.
            using var builder = pact.WithHttpInteractions();
            interaction.Exchange.Describe(
                builder.UponReceiving(interaction.Description), HeadersOf(interaction.Exchange));
            await builder.VerifyAsync(context => interaction.Act(context.MockServerUri));
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}
