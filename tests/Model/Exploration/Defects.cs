using OriginCloudRegions.Model.Partitions;
using OriginCloudRegions.Model.Storage;

namespace OriginCloudRegions.Model.Exploration;

/// <summary>Defects that a test plants below the code under test.</summary>
internal sealed record Defects(TableDefect Table = TableDefect.None, TransportDefect Transport = TransportDefect.None);
