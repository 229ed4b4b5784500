using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Foundation.Configuration;

/// <summary>
/// All texts of a Microsoft provider at once. Asked through its public members, such a provider goes through all of its
/// texts for every path, which is quadratic over the whole.
/// </summary>
internal static class ProviderData
{
    /// <summary>The texts by path, or null for a provider that may show others than those it keeps.</summary>
    public static IDictionary<string, string?>? Of(IConfigurationProvider provider) =>
        provider is ConfigurationProvider known && IsPlain(known.GetType()) ? DataOf(known) : null;

    private static bool IsPlain(Type type) =>
        type == typeof(JsonConfigurationProvider)
        || type == typeof(JsonStreamConfigurationProvider)
        || type == typeof(EnvironmentVariablesConfigurationProvider)
        || type == typeof(CommandLineConfigurationProvider);

    // Part of the base class's contract with those that derive from it.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Data")]
    private static extern IDictionary<string, string?> DataOf(ConfigurationProvider provider);
}
