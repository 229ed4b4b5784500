using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Foundation.Configuration;

/// <summary>Puts our source in the place of every JSON file of the Microsoft source.</summary>
internal static class ConfigSwap
{
    /// <summary>
    /// Replaces in place, so that the order of the sources stays. A derived source, and one whose load errors the
    /// application handles itself, stay what they are: they are read as texts.
    /// </summary>
    public static void UseFoundationJson(IConfigurationBuilder builder)
    {
        for (int i = 0; i < builder.Sources.Count; i++)
        {
            if (IsReplaced(builder.Sources[i]))
            {
                var source = (JsonConfigurationSource)builder.Sources[i];
                builder.Sources[i] = new ConfigFileSource
                {
                    FileProvider = source.FileProvider,
                    Path = source.Path!,
                    Optional = source.Optional,
                    ReloadOnChange = source.ReloadOnChange,
                    ReloadDelay = source.ReloadDelay,
                };
            }
        }
    }

    /// <summary>Whether there is a source to replace.</summary>
    public static bool HasWork(IConfigurationBuilder builder)
    {
        foreach (IConfigurationSource source in builder.Sources)
        {
            if (IsReplaced(source))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReplaced(IConfigurationSource source) =>
        source is JsonConfigurationSource { OnLoadException: null } && source.GetType() == typeof(JsonConfigurationSource);
}
