using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OriginCloudRegions.Unit.Client;

/// <summary>Keeps the lines of every level, with scopes and structured values.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = [];

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep(state);
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Enqueue($"{eventId} {formatter(state, exception)} {exception}");
        Keep(state);
    }

    public void Dispose()
    {
    }

    private void Keep(object? state)
    {
        lines.Enqueue($"{state}");
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach (var (name, value) in values)
            {
                lines.Enqueue($"{name}={(value is IEnumerable<string> many ? string.Join(',', many) : value)}");
            }
        }
    }
}
