namespace OriginCloudRegions.Integration.Tools;

internal static class Traffic
{
    /// <summary>Creates and deletes a mapping without a pause, and returns the number of rounds.</summary>
    public static async Task<int> CreateAndDeleteAsync(this Api api, string zone, string ip, CancellationToken over)
    {
        var rounds = 0;
        do
        {
            Assert.Equal(200, (await api.PutAsync(zone, ip)).Status);
            Assert.Equal(200, (await api.DeleteAsync(zone, ip)).Status);
            rounds++;
        }
        while (!over.IsCancellationRequested);

        return rounds;
    }
}
