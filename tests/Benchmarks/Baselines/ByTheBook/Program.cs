using System.Globalization;
using OriginCloudRegions.Book;
using OriginCloudRegions.ByTheBook;

var port = int.Parse(Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")!, CultureInfo.InvariantCulture);
BookApp.Build(port, BookSettings.FromEnvironment()).Run();
