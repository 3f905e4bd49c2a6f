using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

await FunctionsApplication.CreateBuilder(args).Build().RunAsync();
Console.WriteLine("Ended in order");
