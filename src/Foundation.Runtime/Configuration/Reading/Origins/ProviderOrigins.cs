using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace Foundation.Configuration;

/// <summary>Chooses how the places of a provider's texts are named.</summary>
internal static class ProviderOrigins
{
    public static FlatOrigins Of(IConfigurationProvider provider) => provider switch
    {
        ConfigFileProvider file => new JsonOrigins(file.Name, () => file.Tree),
        EnvironmentVariablesConfigurationProvider => new EnvironmentOrigins(provider.ToString()),
        CommandLineConfigurationProvider arguments => ArgumentOrigins.Of(arguments),
        MemoryConfigurationProvider => new NamedOrigins("in-memory collection"),
        JsonStreamConfigurationProvider stream => JsonOrigins.OfStream(stream.Source.Stream, "JSON stream"),
        StreamConfigurationProvider stream => JsonOrigins.OfStream(stream.Source.Stream, NameOf(provider)),
        FileConfigurationProvider { Source: { Path: { } path } file } => IsJson(provider, path)
            ? JsonOrigins.OfFile(file, path, provider.GetType() == typeof(JsonConfigurationProvider) ? provider : null)
            : new NamedOrigins(path),
        ChainedConfigurationProvider { Configuration: { } inner } when ConfigRoots.Of(inner) is { } root =>
            new SectionOrigins(root, (inner as IConfigurationSection)?.Path ?? "", NameOf(provider)),
        _ => DirectoryOrigins.TryOf(provider) ?? (FlatOrigins)new NamedOrigins(NameOf(provider)),
    };

    private static bool IsJson(IConfigurationProvider provider, string path) =>
        provider is JsonConfigurationProvider || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(IConfigurationProvider provider) =>
        provider.ToString() is { Length: > 0 } name ? name : provider.GetType().Name;
}
