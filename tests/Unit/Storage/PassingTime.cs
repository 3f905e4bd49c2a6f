using Microsoft.Extensions.Time.Testing;

namespace OriginCloudRegions.Unit.Storage;

internal static class PassingTime
{
    /// <summary>Lets time pass in steps of a millisecond until a call ends.</summary>
    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> call)
    {
        for (; !call.IsCompleted; await Task.Yield())
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        return await call;
    }
}
