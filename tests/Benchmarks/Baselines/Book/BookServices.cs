using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace OriginCloudRegions.Book;

public static class BookServices
{
    /// <param name="transport">Replaces the network, unless it is null.</param>
    public static IServiceCollection AddBook(
        this IServiceCollection services, BookSettings settings, HttpPipelineTransport? transport = null)
    {
        var options = new TableClientOptions();
        options.Transport = transport ?? options.Transport;
        var tables = new TableServiceClient(settings.ConnectionString, options);
        return services
            .AddMemoryCache()
            .AddSingleton(provider => new BookTokens(
                tables.GetTableClient("Credentials"), provider.GetRequiredService<IMemoryCache>()))
            .AddSingleton<BookSchema>()
            .AddSingleton<BookCatalogue>()
            .AddSingleton(new BookStore(tables.GetTableClient(settings.MappingsTable), settings.BacksOff ? Exponential : Jitter))
            .AddSingleton<BookApi>();
    }

    private static TimeSpan Jitter(int losses) => TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 50);

    private static TimeSpan Exponential(int losses) =>
        TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 10 * (1 << Math.Min(losses, 6)));
}
