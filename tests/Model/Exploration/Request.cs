using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>One operation that a caller sends.</summary>
/// <param name="Unknown">What it may do if its outcome stays unknown.</param>
/// <param name="SendAsync">Sends it; returns the effect according to the answer.</param>
internal sealed record Request(string Asked, Step Unknown, Func<IMappingStore, CancellationToken, Task<Step>> SendAsync);
