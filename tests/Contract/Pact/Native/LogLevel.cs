namespace OriginCloudRegions.Contract.PactNet.Native;

internal enum LogLevel
{
    Off = 0,
    Error = 1,
    Warning = 2,
    Information = 3,
    Debug = 4,
    Trace = 5,
}
