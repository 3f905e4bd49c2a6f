using OriginCloudRegions.Local.Host.Worker.Rpc;

namespace OriginCloudRegions.Local.Host.Worker;

internal static class WorkerLog
{
    public static void Write(RpcLog entry, Action<string> output)
    {
        var least = entry.LogCategory == RpcLog.Types.RpcLogCategory.User ? RpcLog.Types.Level.Information : RpcLog.Types.Level.Warning;
        if (entry.Level < least || entry.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric)
        {
            return;
        }

        // The message already contains the text of the exception.
        var text = $"{entry.Level}: {entry.Category}: {entry.Message}\n{entry.Exception?.Message}";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output(line.TrimEnd());
        }
    }
}
