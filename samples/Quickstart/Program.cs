using System.Text;
using Foundation.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quickstart;
using Quickstart.Settings;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
ConfigFileArgument.Apply(builder.Configuration);

// Every [ConfigSchema] of this project, bound and validated before anything starts.
builder.Services.AddFoundation();

using IHost host = builder.Build();
await host.StartAsync();

Console.WriteLine(Describe(host.Services.GetRequiredService<IConfigStore<DatabaseSettings>>().Current));
Console.WriteLine(Describe(host.Services.GetRequiredService<IConfigStore<OrderSettings>>().Current));

await host.StopAsync();

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
