namespace OriginCloudRegions.Contract.Consumers;

/// <summary>An exchange that a consumer takes part in.</summary>
/// <param name="Description">The name of the interaction in the pact file and in the tests of both sides.</param>
/// <param name="Exchange">The request and its answer.</param>
/// <param name="Act">Lets the consumer send the request to this server, and checks what the consumer returns.</param>
internal sealed record Interaction(string Description, Exchange Exchange, Func<Uri, Task> Act);
