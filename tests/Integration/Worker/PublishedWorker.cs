using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.Worker;

/// <summary>The published worker.</summary>
public sealed class PublishedWorker() : PublishedFolder(Head.Worker, "Functions");
