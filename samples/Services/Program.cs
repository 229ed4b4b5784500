using Foundation;
using Foundation.Configuration;
using Foundation.Lifecycle;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Services;
using Services.Shop;

[assembly: Lifecycle(DrainDelay = "100ms", MinDwell = "500ms")]

if (args.Contains("--alone"))
{
    return await ServicesAlone.RunAsync([.. args.Where(static argument => argument != "--alone")]);
}

// --config file: settings that go before those of appsettings.json; SIGHUP has them read again.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (builder.Configuration["config"] is { } file)
{
    builder.Configuration.AddJsonFile(Path.GetFullPath(file));
}

builder.Services.Configure<ConsoleLifetimeOptions>(static options => options.SuppressStatusMessages = true);
builder.Services.AddSingleton<Faults>();
builder.Services.AddSingleton<IDrainable>(static services => services.GetRequiredService<Storefront>());

// Every [ManagedService] of this project, and its [assembly: Lifecycle].
builder.Services.AddFoundation();

using IHost host = builder.Build();
ServiceLifecycle lifecycle = host.Services.GetRequiredService<ServiceLifecycle>();
_ = LifecycleConsole.FollowAsync(lifecycle);
LifecycleConsole.Tell(host.Services.GetRequiredService<IConfigReloads>(), host.Services.GetRequiredService<IConfigStore<ShopSettings>>());

await host.StartAsync();
Console.WriteLine(lifecycle.StartReport);
Console.WriteLine($"Process {Environment.ProcessId} runs: Ctrl+C or SIGTERM stops it. {Faults.Help}");
_ = Task.Run(() => host.Services.GetRequiredService<Faults>().ReadAsync(Console.In));

await host.WaitForShutdownAsync();
Console.WriteLine(await lifecycle.StopAsync("the program ends"));
return Environment.ExitCode;
