using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace Foundation.Configuration;

/// <summary>Makes layers of the providers of a configuration.</summary>
internal static class ProviderLayers
{
    /// <summary>Takes the layers of a whole configuration.</summary>
    public static ConfigLayers Capture(IConfigurationRoot root)
    {
        var layers = new List<ConfigLayer>();
        AddRoot(root, "", layers);
        return new ConfigLayers([.. layers]);
    }

    /// <summary>The reader that stands at a section, of which alone the sources of texts are looked at.</summary>
    public static ConfigReader ReaderOf(IConfiguration configuration)
    {
        var layers = new List<ConfigLayer>();
        string path = configuration is IConfigurationSection section ? section.Path : "";
        if (ConfigRoots.Of(configuration) is { } root)
        {
            AddRoot(root, path, layers);
        }
        else
        {
            AddTexts(configuration, path, layers);
        }

        return new ConfigLayers([.. layers]).ReaderFor(path);
    }

    private static void AddRoot(IConfigurationRoot root, string path, List<ConfigLayer> layers)
    {
        foreach (IConfigurationProvider provider in root.Providers)
        {
            Add(provider, path, layers);
        }
    }

    private static void Add(IConfigurationProvider provider, string path, List<ConfigLayer> layers)
    {
        switch (provider)
        {
            case ConfigFileProvider file:
                layers.Add(new ConfigLayer(file.Tree, ""));
                if (file.Overrides is { } overrides)
                {
                    layers.Add(new ConfigLayer(FlatIndex.Read(overrides, path, new NamedOrigins(file.ToString())), path));
                }

                break;
            case ChainedConfigurationProvider { Configuration: IConfigurationRoot inner }:
                AddRoot(inner, path, layers);
                break;
            default:
                layers.Add(new ConfigLayer(FlatIndex.Read(TextsOf(provider), path, OriginsOf(provider)), path));
                break;
        }
    }

    // The paths of a foreign section are its own.
    private static void AddTexts(IConfiguration section, string path, List<ConfigLayer> layers) =>
        layers.Add(new ConfigLayer(FlatIndex.Read(new SectionTexts(section), "", new NamedOrigins(null)), path));

    private static IFlatTexts TextsOf(IConfigurationProvider provider) =>
        provider is MemoryConfigurationProvider memory ? new SortedTexts(memory) : new ProviderTexts(provider);

    private static FlatOrigins OriginsOf(IConfigurationProvider provider) => provider switch
    {
        EnvironmentVariablesConfigurationProvider => new EnvironmentOrigins(provider.ToString()),
        CommandLineConfigurationProvider => new ArgumentOrigins(),
        JsonConfigurationProvider json => new FileOrigins(json.Source),
        _ => new NamedOrigins(provider.ToString() ?? provider.GetType().Name),
    };
}
