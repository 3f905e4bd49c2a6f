using System.Runtime.ExceptionServices;
using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Testing.Programs;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>
/// Goes once through all interactions of a consumer and keeps what became of each, so that the pact file is whole before it is
/// compared, whichever tests are run.
/// </summary>
public abstract class ConsumerRun : IAsyncLifetime
{
    private readonly TemporaryFolder scratch = new();
    private readonly Dictionary<string, ExceptionDispatchInfo?> outcomes = [];
    private readonly IReadOnlyList<Interaction> interactions;
    private readonly Pact pact;

    private protected ConsumerRun(string consumer, IReadOnlyList<Interaction> interactions)
    {
        this.interactions = interactions;
        pact = Pact.V4(consumer, "origin-cloud-regions", new PactConfig { PactDir = scratch.Path });
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
        scratch.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task<ExceptionDispatchInfo?> OutcomeAsync(Interaction interaction)
    {
        try
        {
            // One builder each: the engine could not tell two requests apart that differ only in the state before them.
            using var builder = pact.WithHttpInteractions();
            interaction.Expect(builder.UponReceiving(interaction.Description));
            await builder.VerifyAsync(context => interaction.Act(context.MockServerUri));
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}
