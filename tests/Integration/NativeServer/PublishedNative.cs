using OriginCloudRegions.Integration.Fixtures;
using OriginCloudRegions.Local.Tools;

namespace OriginCloudRegions.Integration.NativeServer;

/// <summary>The published native head, without the compilation ahead of time: the tests' own build has none either.</summary>
public sealed class PublishedNative() : PublishedFolder(Head.Native, "Native", "-property:PublishAot=false");
