using Foundation.Configuration;

namespace Microsoft.Extensions.Configuration;

/// <summary>Adds JSON files that keep types, explicit null, whole lists and the place of every value.</summary>
public static class ConfigFileExtensions
{
    /// <summary>
    /// Adds a JSON file. One that is missing and not optional, or malformed, does not throw here: every schema that is
    /// bound reports it.
    /// </summary>
    /// <param name="builder">The configuration.</param>
    /// <param name="path">The file, relative to the builder's base path.</param>
    /// <param name="optional">Whether the file may be missing.</param>
    /// <param name="reloadOnChange">Whether the file is read again when it changes.</param>
    /// <returns>The builder.</returns>
    public static IConfigurationBuilder AddFoundationJsonFile(
        this IConfigurationBuilder builder, string path, bool optional = false, bool reloadOnChange = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var source = new ConfigFileSource { Path = path, Optional = optional, ReloadOnChange = reloadOnChange };
        source.ResolveFileProvider();
        return builder.Add(source);
    }

    /// <summary>
    /// Replaces every JSON file of the Microsoft source by one that keeps types, explicit null, whole lists and the
    /// place of every value. Other readers of the configuration see no difference.
    /// </summary>
    /// <param name="builder">The configuration.</param>
    /// <returns>The builder.</returns>
    public static IConfigurationBuilder UseFoundationJson(this IConfigurationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ConfigSwap.UseFoundationJson(builder);
        return builder;
    }
}
