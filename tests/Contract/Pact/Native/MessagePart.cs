namespace OriginCloudRegions.Contract.PactNet.Native;

internal enum MessagePart
{
    Request = 0,
    Response = 1,
}
