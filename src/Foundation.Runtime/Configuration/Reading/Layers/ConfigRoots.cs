using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>Finds the root of a section, through which its providers are seen.</summary>
internal static class ConfigRoots
{
    /// <summary>The root, or null for a section of a foreign kind: of that only the texts are known.</summary>
    public static IConfigurationRoot? Of(IConfiguration configuration) => configuration switch
    {
        IConfigurationRoot root => root,
        ConfigurationSection section => Of(section),
        _ => null,
    };

    // A later version of the library may name the field otherwise; its sections are then read as texts.
    private static IConfigurationRoot? Of(ConfigurationSection section)
    {
        try
        {
            return RootField(section);
        }
        catch (MissingFieldException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_root")]
    private static extern ref IConfigurationRoot RootField(ConfigurationSection section);
}
