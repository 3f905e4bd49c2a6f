using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using OriginCloudRegions.Book;

var builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddBook(BookSettings.FromEnvironment());
builder.Build().Run();
