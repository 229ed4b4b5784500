using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Foundation.Configuration;

/// <summary>
/// Reads the file of a Microsoft JSON provider that was built before ours could take its place, for what its texts have lost:
/// types, null, whole lists.
/// </summary>
internal static class BuiltJson
{
    /// <summary>
    /// The file's content, or null where it does not say what the provider says: it was changed since, a value was set in code, or the
    /// program makes something else of it. Then the provider's texts hold.
    /// </summary>
    public static ConfigTree? TryRead(JsonConfigurationProvider provider)
    {
        if (provider.GetType() != typeof(JsonConfigurationProvider) || provider.Source.Path is not { } path)
        {
            return null;
        }

        var source = new ConfigFileSource { FileProvider = provider.Source.FileProvider, Path = path, Optional = true };
        using var file = new ConfigFileProvider(source);
        file.Load();
        return file.Tree.Root >= 0 && SaySame(provider, file, null) ? file.Tree : null;
    }

    private static bool SaySame(IConfigurationProvider left, IConfigurationProvider right, string? path)
    {
        List<string> keys = KeysOf(left, path);
        if (!keys.SequenceEqual(KeysOf(right, path), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (string key in keys)
        {
            string child = path is null ? key : ConfigurationPath.Combine(path, key);
            bool hasText = left.TryGet(child, out string? text);
            if (hasText != right.TryGet(child, out string? other) || text != other || !SaySame(left, right, child))
            {
                return false;
            }
        }

        return true;
    }

    // Some providers name a key once for every value below it.
    private static List<string> KeysOf(IConfigurationProvider provider, string? path) =>
        [.. provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
