using System.Text;
using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quickstart;
using Quickstart.Settings;

// --config file: another file of settings. --watch: stay, and tell what becomes of every edit.
bool isWatching = args.Contains("--watch");
HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    Args = [.. args.Where(static argument => argument != "--watch")],
    ContentRootPath = AppContext.BaseDirectory,
});
ConfigFileArgument.Apply(builder.Configuration);

// Every [ConfigSchema] of this project, bound and validated before anything starts.
builder.Services.AddFoundation();
if (isWatching)
{
    SettingsWatch.Prepare(builder);
}

using IHost host = builder.Build();
await host.StartAsync();

Console.WriteLine(Describe(host.Services.GetRequiredService<IConfigStore<DatabaseSettings>>().Current));
Console.WriteLine(Describe(host.Services.GetRequiredService<IConfigStore<OrderSettings>>().Current));

if (isWatching)
{
    await SettingsWatch.RunAsync(host);
}
else
{
    await host.StopAsync();
}

// One field a line; secrets never reach the text.
static string Describe<T>(T settings)
    where T : IConfigSchema<T>
{
    StringBuilder text = new();
    text.Append(ConfigSchemas.InfoOf<T>().Section).Append(' ');
    ConfigPrinter printer = new(text, indented: true);
    ConfigSchemas.Print(settings, ref printer);
    return text.ToString();
}
