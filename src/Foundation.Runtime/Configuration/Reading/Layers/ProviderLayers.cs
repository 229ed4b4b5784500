using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

/// <summary>Makes layers of the providers of a configuration.</summary>
/// <param name="path">The section at which sources of texts are looked at; empty for everything.</param>
/// <param name="unchanged">Layers of an earlier capture that still hold.</param>
internal sealed class ProviderLayers(string path, ReadOnlyMemory<ConfigLayer> unchanged = default)
{
    private readonly List<ConfigLayer> _layers = [];

    /// <summary>The change tokens of the roots whose providers were added.</summary>
    public List<IChangeToken> Roots { get; } = [];

    public ConfigLayer[] ToArray() => [.. _layers];

    public void Add(IConfigurationRoot root)
    {
        Roots.Add(root.GetReloadToken());
        foreach (IConfigurationProvider provider in root.Providers)
        {
            Add(provider);
        }
    }

    /// <summary>Our files among the providers of a configuration.</summary>
    public static IEnumerable<ConfigFileProvider> FilesOf(IConfiguration configuration)
    {
        foreach (IConfigurationProvider provider in ConfigRoots.Of(configuration)?.Providers ?? [])
        {
            IEnumerable<ConfigFileProvider> files = provider switch
            {
                ConfigFileProvider file => [file],
                ChainedConfigurationProvider { Configuration: { } inner } => FilesOf(inner),
                _ => [],
            };
            foreach (ConfigFileProvider file in files)
            {
                yield return file;
            }
        }
    }

    /// <summary>Adds a section whose providers cannot be seen.</summary>
    public void AddTexts(IConfiguration section) =>
        _layers.Add(new ConfigLayer(FlatIndex.Read(new SectionTexts(section), "", new NamedOrigins(null)), path));

    private void Add(IConfigurationProvider provider)
    {
        switch (provider)
        {
            case ConfigFileProvider file:
                AddFile(file);
                break;
            case ChainedConfigurationProvider { Configuration: IConfigurationRoot inner }:
                Add(inner);
                break;
            default:
                _layers.Add(TryReuse(provider, out ConfigLayer layer) ? layer : Read(provider));
                break;
        }
    }

    private void AddFile(ConfigFileProvider file)
    {
        IChangeToken reloaded = file.GetReloadToken();
        _layers.Add(new ConfigLayer(file.Tree, "", file, reloaded));
        if (file.Overrides is { } overrides)
        {
            _layers.Add(new ConfigLayer(FlatIndex.Read(overrides, path, new NamedOrigins(NamedOrigins.SetInCode)), path, file, reloaded));
        }
    }

    // The token is taken first: a change in between is then seen next time.
    private ConfigLayer Read(IConfigurationProvider provider)
    {
        IChangeToken reloaded = provider.GetReloadToken();
        if (provider is JsonConfigurationProvider json && BuiltJson.TryRead(json) is { } tree)
        {
            return new ConfigLayer(tree, "", json, reloaded);
        }

        IEnumerable<KeyValuePair<string, string?>>? texts = provider is MemoryConfigurationProvider memory ? memory : ProviderData.Of(provider);
        IFlatTexts flat = texts is null ? new ProviderTexts(provider) : new SortedTexts(texts, path);
        return new ConfigLayer(FlatIndex.Read(flat, path, ProviderOrigins.Of(provider)), path, provider, reloaded);
    }

    private bool TryReuse(IConfigurationProvider provider, out ConfigLayer layer)
    {
        foreach (ConfigLayer candidate in unchanged.Span)
        {
            if (candidate.Provider == provider && candidate.Reloaded is { HasChanged: false })
            {
                layer = candidate;
                return true;
            }
        }

        layer = default;
        return false;
    }
}
