using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Model.Exploration;

/// <param name="Unknown">What it may do if its outcome stays unknown.</param>
/// <param name="SendAsync">Sends it; returns the effect according to the answer.</param>
internal sealed record Request(string Asked, Step Unknown, Func<IMappingStore, CancellationToken, Task<Step>> SendAsync);
