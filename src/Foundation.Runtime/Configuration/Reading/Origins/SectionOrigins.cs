using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>A section of another configuration, in whose providers the texts really are.</summary>
/// <param name="root">The other configuration.</param>
/// <param name="section">The section's path; empty for all of it.</param>
/// <param name="name">The source as a whole.</param>
internal sealed class SectionOrigins(IConfigurationRoot root, string section, string name) : FlatOrigins
{
    public override string Name => name;

    public override ConfigOrigin Of(string path) => Find(path) is { } found ? found.Origins.Of(found.Path) : new ConfigOrigin(name);

    public override ConfigOrigin OfObject(string path) => Find(path) is { } found ? found.Origins.OfObject(found.Path) : new ConfigOrigin(name);

    public override ConfigOrigin OfKey(string path) => Find(path) is { } found ? found.Origins.OfKey(found.Path) : new ConfigOrigin(name);

    private (FlatOrigins Origins, string Path)? Find(string path)
    {
        string inner = section.Length == 0 ? path : path.Length == 0 ? section : ConfigurationPath.Combine(section, path);
        foreach (IConfigurationProvider provider in root.Providers.Reverse())
        {
            if (provider.TryGet(inner, out _) || provider.GetChildKeys([], inner).Any())
            {
                return (ProviderOrigins.Of(provider), inner);
            }
        }

        return null;
    }
}
