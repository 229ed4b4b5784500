using Foundation.Lifecycle;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Services;

/// <summary><c>--alone</c>: the same services without a host.</summary>
internal static class ServicesAlone
{
    public static async Task<int> RunAsync(string[] args)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").AddCommandLine(args).Build());
        services.AddSingleton<Faults>();
        services.AddFoundation();
        await using ServiceProvider provider = services.BuildServiceProvider();
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();
        _ = LifecycleConsole.FollowAsync(lifecycle);

        int exitCode = await lifecycle.RunAsync();
        Console.WriteLine(await lifecycle.StopAsync("the program ends"));
        return exitCode;
    }
}
