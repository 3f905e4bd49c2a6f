using OriginCloudRegions.Testing.App;
using OriginCloudRegions.Testing.Storage;

namespace OriginCloudRegions.Integration.Tools;

/// <summary>A zone of this app holds 150 mappings.</summary>
public sealed class QuotaOf150App(TableStorage storage) : RunningApp(storage, new() { ["Quota__MappingsPerZone"] = "150" });
