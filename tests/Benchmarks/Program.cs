using OriginCloudRegions.Benchmarks;
using OriginCloudRegions.Benchmarks.InProcess;

if (args is ["serve", var which])
{
    await InstantServer.RunAsync(which);
    return 0;
}

return await BenchmarkCommand.Build().Parse(args).InvokeAsync();
