namespace OriginCloudRegions.Contract.PactNet.Native;

internal enum InteractionPart
{
    Request = 0,
    Response = 1,
}
