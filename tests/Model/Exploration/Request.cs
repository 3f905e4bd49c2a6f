using OriginCloudRegions.Core.Mappings;
using OriginCloudRegions.Model.History;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>One operation that a caller sends.</summary>
/// <param name="Asked">For a trace.</param>
/// <param name="Unknown">What it may do if its outcome stays unknown.</param>
/// <param name="SendAsync">Sends it; returns what the answer tells.</param>
internal sealed record Request(string Asked, Step Unknown, Func<IMappingStore, CancellationToken, Task<Step>> SendAsync);
