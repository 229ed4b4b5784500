using Microsoft.Extensions.Logging;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>Keeps what is logged, with the exception's type.</summary>
internal sealed class LogList : ILoggerFactory, ILogger
{
    public List<(LogLevel Level, string Text, Exception? Exception)> Entries { get; } = [];

    public IEnumerable<string?> Failures => Entries.Where(static entry => entry.Exception is not null).Select(static entry => entry.Exception!.Message);

    public ILogger CreateLogger(string categoryName) => this;

    // The list is all there is; nobody under test adds a provider.
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Entries)
        {
            Entries.Add((logLevel, formatter(state, exception), exception));
        }
    }
}
