using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Quickstart;

/// <summary><c>--config file</c>: that file, relative to the current directory, in place of <c>appsettings.json</c>.</summary>
internal static class ConfigFileArgument
{
    public static void Apply(ConfigurationManager configuration)
    {
        if (configuration["config"] is not { } file)
        {
            return;
        }

        IList<IConfigurationSource> sources = configuration.Sources;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is JsonConfigurationSource { Path: "appsettings.json" })
            {
                JsonConfigurationSource replacement = new() { Path = Path.GetFullPath(file), ReloadOnChange = true };
                replacement.ResolveFileProvider();
                sources[i] = replacement;
            }
        }
    }
}
