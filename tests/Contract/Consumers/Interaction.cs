using OriginCloudRegions.Contract.PactNet;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>A request that a consumer sends and the answer that it relies on.</summary>
/// <param name="Description">Its name, in the pact file and in the tests of both sides.</param>
/// <param name="Expect">Describes request and answer.</param>
/// <param name="Act">Lets the consumer send the request to this server, and checks what it makes of the answer.</param>
internal sealed record Interaction(string Description, Action<RequestBuilder> Expect, Func<Uri, Task> Act);
