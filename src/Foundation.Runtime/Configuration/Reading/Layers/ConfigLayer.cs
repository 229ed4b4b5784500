using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

/// <summary>One source of a configuration.</summary>
/// <param name="Tree">What it holds.</param>
/// <param name="Path">The section at which the tree's root stands; empty for a whole source.</param>
/// <param name="Provider">The provider, or null for a section whose providers cannot be seen.</param>
/// <param name="Reloaded">Tells that the provider has loaded again since.</param>
internal readonly record struct ConfigLayer(
    ConfigTree Tree, string Path, IConfigurationProvider? Provider = null, IChangeToken? Reloaded = null);
