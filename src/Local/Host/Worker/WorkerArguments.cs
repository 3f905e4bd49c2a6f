namespace OriginCloudRegions.Local.Host.Worker;

internal static class WorkerArguments
{
    // Passes each value under two names, like the real host, because old workers know only the short names.
    public static string[] Build(Uri server, string workerId)
    {
        var request = $"{Guid.CreateVersion7()}";
        var length = $"{int.MaxValue}";
        return
        [
            "--host", server.Host,
            "--port", $"{server.Port}",
            "--workerId", workerId,
            "--requestId", request,
            "--grpcMaxMessageLength", length,
            "--functions-uri", $"{server}",
            "--functions-worker-id", workerId,
            "--functions-request-id", request,
            "--functions-grpc-max-message-length", length,
        ];
    }
}
