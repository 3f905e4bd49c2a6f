using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Partitions;
using OriginCloudRegions.Core.Telemetry;

namespace OriginCloudRegions.Core.Storage.Transport;

public sealed class TableService
{
    /// <param name="transport">Replaces the network, for measurements and for injected faults.</param>
    /// <param name="identity">Required for an endpoint, unused for a connection string.</param>
    /// <exception cref="SettingException">The connection string is invalid.</exception>
    public TableService(
        StorageOptions options,
        HttpPipelineTransport? transport = null,
        Func<TokenCredential>? identity = null,
        DelayStrategy? pauses = null)
    {
        var clientOptions = ClientOptions(
            transport ?? new HttpClientTransport(Network()), new StorageRetries(pauses ?? StorageRetries.Pauses));
        var client = options.ConnectionString is { } connection
            ? Connect(connection, clientOptions)
            : new TableServiceClient(options.TableEndpoint, identity?.Invoke(), clientOptions);
        Mappings = new LazyTable(client.GetTableClient(options.MappingsTable));
        Credentials = new LazyTable(client.GetTableClient(options.CredentialsTable));
    }

    internal LazyTable Mappings { get; }

    internal LazyTable Credentials { get; }

    /// <summary>Reads a row that does not exist. Any answer proves that storage is reachable.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer, or is unavailable.</exception>
    public Task ProbeAsync(CancellationToken cancellation) => Mappings.Client.GetEntityIfExistsAsync<TableEntity>(
        TableKeys.Probe, TableKeys.Probe, ["RowKey"], cancellation);

    private static TableServiceClient Connect(string connection, TableClientOptions options)
    {
        try
        {
            return new TableServiceClient(connection, options);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException)
        {
            // The SDK's message may quote the connection string with the account's key.
            throw new SettingException(
                $"{StorageSettings.Connection} is not a connection string of a storage account. " +
                "One looks like \"DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...\".");
        }
    }

    private static TableClientOptions ClientOptions(HttpPipelineTransport transport, StorageRetries retries)
    {
        var options = new TableClientOptions { Transport = transport, RetryPolicy = retries };

        // Three tries of 3 s and their pauses end before the request limit of 10 s.
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.AddPolicy(new StorageCallsPolicy(), HttpPipelinePosition.PerRetry);
        return options;
    }

    // No Timeout: the SDK limits each try, and a second timer would make every call slower.
    private static HttpClient Network() => new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(2),

        // Enough for the 100 concurrent requests of an instance (infra/main.bicep) and for some zone writers.
        MaxConnectionsPerServer = 128,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
        UseProxy = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
