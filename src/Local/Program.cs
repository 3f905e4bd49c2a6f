using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Running;

return await CommandLine.RunAsync(args, async (options, stop) =>
{
    using var data = DataDirectory.Claim(options.Data);
    await Parts.InstallPackagesAsync(stop);
    await using var storage = await Parts.StartStorageAsync(data, stop);
    await using var app = await Parts.StartAppAsync(options, storage, stop);
    await Seed.RunAsync(storage.ConnectionString, stop);
    await app.ReadyAsync(stop);
    var api = new Uri(app.Address, "client/v4");
    data.Announce(api, storage.ConnectionString);
    Welcome.Print(api, storage.ConnectionString);
    await Ending.WaitAsync(storage, app, stop);
});
