namespace Foundation.Configuration;

/// <summary>One source of a configuration.</summary>
/// <param name="Tree">What it holds.</param>
/// <param name="Path">The section at which the tree's root stands; empty for a whole source.</param>
internal readonly record struct ConfigLayer(ConfigTree Tree, string Path);
