using System.Globalization;
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
        if (provider.Source.Path is not { } path || ProviderData.Of(provider) is not { } data)
        {
            return null;
        }

        var source = new ConfigFileSource { FileProvider = provider.Source.FileProvider, Path = path, Optional = true };
        using var file = new ConfigFileProvider(source);
        file.Load();
        return file.Tree is { Root: >= 0 } tree && TryCountSame(tree, 0, "", data, out int count) && count == data.Count ? tree : null;
    }

    private static bool TryCountSame(ConfigTree tree, int parent, string parentPath, IDictionary<string, string?> data, out int count)
    {
        count = 0;
        bool isList = tree.Nodes[parent].Kind == ConfigNodeKind.Array;
        int index = 0;
        for (int child = tree.FirstChild(parent); child >= 0; child = tree.Nodes[child].Next, index++)
        {
            string key = isList ? index.ToString(CultureInfo.InvariantCulture) : tree.KeyText(child);
            string path = parentPath.Length == 0 ? key : ConfigurationPath.Combine(parentPath, key);
            int same = 1;
            bool isSame = ConfigFileProvider.TryText(tree, child, out string? text)
                ? data.TryGetValue(path, out string? other) && text == other
                : TryCountSame(tree, child, path, data, out same);
            if (!isSame)
            {
                return false;
            }

            count += same;
        }

        return true;
    }
}
