using System.Globalization;
using OriginCloudRegions.ByTheBook;

BookApp.Build(
    int.Parse(Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")!, CultureInfo.InvariantCulture),
    Environment.GetEnvironmentVariable("Storage__ConnectionString")!,
    Environment.GetEnvironmentVariable("Storage__MappingsTable")!,
    Environment.GetEnvironmentVariable("Retry__BacksOff") == "true").Run();
