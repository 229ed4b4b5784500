using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Foundation.RuntimeTests.Configuration.Store;

public sealed class ConfigWarningTests
{
    [Fact]
    public void Warnings__when_a_schema_is_bound__then_they_are_logged_once()
    {
        Recorder log = new();
        ServiceCollection services = StoreTest.Services(("Server:Name", "a"), ("Server:Old", "1"));
        services.AddLogging(logging => logging.AddProvider(log));
        FoundationBuilder.For(services).AddConfig<ServerConfig>();
        IConfigStore<ServerConfig> store = services.BuildServiceProvider().GetRequiredService<IConfigStore<ServerConfig>>();

        _ = store.Current;
        _ = store.Current;

        (string category, LogLevel level, string text) = Assert.Single(log.Entries);
        Assert.Equal(("Foundation.Configuration", LogLevel.Warning), (category, level));
        Assert.StartsWith("Server:Old: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Callback__when_it_throws__then_that_is_logged()
    {
        Recorder log = new();
        ServiceCollection services = StoreTest.Services(("Server:Name", "a"));
        services.AddLogging(logging => logging.AddProvider(log));
        FoundationBuilder.For(services).AddConfig<ServerConfig>();
        IConfigStore<ServerConfig> store = services.BuildServiceProvider().GetRequiredService<IConfigStore<ServerConfig>>();
        store.OnChange(FieldSet.Of(1), static (_, _) => throw new NotSupportedException());

        store.TryUpdate(static server => server with { Port = 81 });

        Assert.Single(log.Entries, static entry => entry.Level == LogLevel.Error);
    }

    private sealed class Recorder : ILoggerProvider
    {
        public List<(string Category, LogLevel Level, string Text)> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Entries);

        public void Dispose()
        {
        }

        private sealed class Logger(string category, List<(string, LogLevel, string)> entries) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                entries.Add((category, logLevel, formatter(state, exception)));
        }
    }
}
