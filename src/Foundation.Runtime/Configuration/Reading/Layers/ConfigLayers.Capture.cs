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
    /// <param name="configuration">The configuration, or a section of it.</param>
    /// <param name="previous">An earlier capture of it: layers that did not change since are taken over.</param>
    public static ConfigLayers Capture(IConfiguration configuration, ConfigLayers? previous = null)
    {
        IConfigurationRoot? root = ConfigRoots.Of(configuration);
        var providers = new ProviderLayers(root is null && configuration is IConfigurationSection section ? section.Path : "", previous?.Unchanged ?? default);
        if (root is not null)
        {
            providers.Add(root);
        }
        else
        {
            providers.AddTexts(configuration);
        }

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

    /// <summary>Whether a source could not be read.</summary>
    public bool HasFaults => Array.Exists(layers, static layer => layer.Tree.Faults.Length > 0);

    /// <summary>Whether both captures hold the same content.</summary>
    public bool AreThoseOf(ConfigLayers? other) => other is not null && layers.AsSpan().SequenceEqual(other.AsSpan(), ContentComparer.Instance);

    /// <summary>These layers with texts of a section in front of them.</summary>
    public ConfigLayers With(string section, IEnumerable<KeyValuePair<string, string?>> texts)
    {
        var paths = new SortedTexts(texts.Select(text => KeyValuePair.Create(ConfigurationPath.Combine(section, text.Key), text.Value)));
        return new ConfigLayers([.. layers, new ConfigLayer(FlatIndex.Read(paths, "", new NamedOrigins("the update")), "")]);
    }

    private ReadOnlySpan<ConfigLayer> AsSpan() => layers;

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

    private sealed class ContentComparer : IEqualityComparer<ConfigLayer>
    {
        public static readonly ContentComparer Instance = new();

        public bool Equals(ConfigLayer x, ConfigLayer y) => ReferenceEquals(x.Tree, y.Tree);

        public int GetHashCode(ConfigLayer layer) => layer.Tree.GetHashCode();
    }
}
