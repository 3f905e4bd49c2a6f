using Microsoft.AspNetCore.Http.Timeouts;

namespace OriginCloudRegions.Native.Http;

/// <summary>
/// Ends a request that storage keeps waiting. Must stay well below the host's <c>functionTimeout</c>, at which the host
/// kills the whole process.
/// </summary>
internal static class TimeLimit
{
    public static readonly TimeSpan PerRequest = TimeSpan.FromSeconds(10);

    public static void AddTimeLimit(this IServiceCollection services) =>
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = PerRequest,
            WriteTimeoutResponse = context => Faults.TimedOut(context).WriteAsync(context),
        });
}
