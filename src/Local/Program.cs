using OriginCloudRegions.Local;
using OriginCloudRegions.Local.Running;

return await CommandLine.RunAsync(args, async (options, stop) =>
{
    using var data = DataDirectory.Claim(options.Data);
    await LocalServices.InstallPackagesAsync(stop);
    await using var storage = await LocalServices.StartStorageAsync(data, stop);
    await using var app = await LocalServices.StartAppAsync(options, storage, stop);
    await Seed.RunAsync(storage.ConnectionString, stop);
    await app.ReadyAsync(stop);
    var api = new Uri(app.Address, "client/v4");
    data.Announce(api, storage.ConnectionString);
    ReadyMessage.Print(api, storage.ConnectionString);
    await ExitWatch.WaitAsync(storage, app, stop);
});
