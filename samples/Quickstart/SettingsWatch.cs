using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quickstart.Settings;

namespace Quickstart;

/// <summary><c>--watch</c>: tells what becomes of every edit of the settings, until the program is told to end.</summary>
internal sealed class SettingsWatch
{
    private readonly IConfigReloads _reloads;
    private readonly (string Section, Func<IReadOnlyList<ConfigRevision>> History)[] _histories;
    private long _told = 1;
    private IReadOnlyList<string> _awaiting = [];

    private SettingsWatch(IServiceProvider services)
    {
        _reloads = services.GetRequiredService<IConfigReloads>();
        _histories =
        [
            ("Database", () => services.GetRequiredService<IConfigStore<DatabaseSettings>>().History),
            ("Orders", () => services.GetRequiredService<IConfigStore<OrderSettings>>().History),
        ];
        _reloads.ReloadAccepted += TellAccepted;
        _reloads.ReloadRejected += TellRejected;
    }

    /// <summary>Keeps the log from telling the same.</summary>
    public static void Prepare(HostApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Foundation.Configuration", LogLevel.None);
        builder.Services.Configure<ConsoleLifetimeOptions>(static options => options.SuppressStatusMessages = true);
    }

    /// <summary>Runs until Ctrl+C, SIGTERM or the end of the input.</summary>
    public static async Task RunAsync(IHost host)
    {
        _ = new SettingsWatch(host.Services);
        Console.WriteLine("\nWatching the settings: edit them and save. Ctrl+C ends.\n");

        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        _ = Task.Run(async () =>
        {
            await Console.In.ReadToEndAsync();
            lifetime.StopApplication();
        });
        await host.WaitForShutdownAsync();
    }

    private void TellAccepted(ConfigResult result)
    {
        bool hasNews = false;
        foreach ((string section, Func<IReadOnlyList<ConfigRevision>> history) in _histories)
        {
            foreach (ConfigRevision revision in history().Where(revision => revision.Generation > _told))
            {
                Tell("changed", $"{section}: {string.Join(", ", revision.Changes)}");
                hasNews = true;
            }
        }

        IReadOnlyList<string> awaiting = _reloads.AwaitingRestart;
        if (!awaiting.SequenceEqual(_awaiting))
        {
            Tell("restart", awaiting.Count > 0 ? $"{string.Join(", ", awaiting)} takes effect at the next start" : "not needed any more");
            hasNews = true;
        }

        if (!hasNews)
        {
            Tell("same", "the file says what is in use");
        }

        (_told, _awaiting) = (result.Generation, awaiting);
    }

    private static void TellRejected(ConfigRejection rejection) =>
        Tell("refused", rejection.Report.TrimEnd('\n').ReplaceLineEndings("\n                    "));

    private static void Tell(string verdict, string text) => Console.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss}  {verdict,-8}  {text}");
}
