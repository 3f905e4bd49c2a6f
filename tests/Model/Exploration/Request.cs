using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Model.Exploration;

/// <param name="Unknown">The possible effect if the outcome stays unknown.</param>
/// <param name="SendAsync">Sends the request; returns the effect according to the answer.</param>
internal sealed record Request(string Asked, Step Unknown, Func<IMappingStore, CancellationToken, Task<Step>> SendAsync);
