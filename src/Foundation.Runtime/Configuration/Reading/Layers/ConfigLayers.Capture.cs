using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

internal sealed partial class ConfigLayers
{
    private IChangeToken[] _roots = [];

    /// <summary>
    /// Takes the layers of a whole configuration. Texts that were set in code since <paramref name="previous"/> are
    /// seen once their provider, or the whole configuration, is reloaded.
    /// </summary>
    /// <param name="root">The configuration.</param>
    /// <param name="previous">An earlier capture of it: layers that did not change since are taken over.</param>
    public static ConfigLayers Capture(IConfigurationRoot root, ConfigLayers? previous = null)
    {
        var providers = new ProviderLayers("", previous?.Unchanged ?? default);
        providers.Add(root);
        return new ConfigLayers(providers.ToArray()) { _roots = [.. providers.Roots] };
    }

    /// <summary>Takes the layers of a section: of sources of texts only what stands in it is looked at.</summary>
    public static ConfigLayers Of(IConfiguration configuration)
    {
        var providers = new ProviderLayers(PathOf(configuration));
        if (ConfigRoots.Of(configuration) is { } root)
        {
            providers.Add(root);
        }
        else
        {
            providers.AddTexts(configuration);
        }

        return new ConfigLayers(providers.ToArray());
    }

    /// <summary>The reader that stands at a section.</summary>
    public static ConfigReader ReaderOf(IConfiguration configuration) => Of(configuration).ReaderFor(PathOf(configuration));

    private static string PathOf(IConfiguration configuration) => configuration is IConfigurationSection section ? section.Path : "";

    // A reload of the whole configuration loads every provider, but none of them says so: when the root tells of a
    // change and no provider does, that is what happened.
    private ReadOnlyMemory<ConfigLayer> Unchanged
    {
        get
        {
            bool hasRootChanged = Array.Exists(_roots, static token => token.HasChanged);
            bool hasProviderChanged = Array.Exists(layers, static layer => layer.Reloaded is { HasChanged: true });
            return hasRootChanged && !hasProviderChanged ? default : layers;
        }
    }
}
