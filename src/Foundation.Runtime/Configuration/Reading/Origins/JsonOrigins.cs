using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace Foundation.Configuration;

/// <summary>
/// JSON of which a foreign provider kept only the texts: it is read again for lines and columns, once there is something
/// to report.
/// </summary>
/// <param name="name">The file or stream, where a path has no place in it.</param>
/// <param name="read">Reads it again; what cannot be read is a tree without nodes.</param>
/// <param name="exact">The provider, if its texts are those of the JSON: where they are not, they were set in code or the JSON was changed since.</param>
internal sealed class JsonOrigins(string name, Func<ConfigTree> read, IConfigurationProvider? exact = null) : FlatOrigins
{
    public override string Name => name;

    private ConfigTree Tree => field ??= read();

    public static JsonOrigins OfFile(FileConfigurationSource file, string path, IConfigurationProvider? exact) => new(
        path,
        () => file.FileProvider?.GetFileInfo(path) is { Exists: true } info ? Read(info, path) : new ConfigTree([], []),
        exact);

    /// <summary>A stream was used up when the provider loaded; but a file can be opened, and memory be copied, again.</summary>
    public static JsonOrigins OfStream(Stream? stream, string name) => stream switch
    {
        FileStream file => new(file.Name, () => Read(file.Name)),
        MemoryStream memory => new(name, () => JsonIndex.Read(memory.ToArray(), name)),
        _ => new(name, static () => new ConfigTree([], [])),
    };

    public override ConfigOrigin Of(string path) => Find(path, isExact: true, isKey: false);

    public override ConfigOrigin OfKey(string path) => Find(path, isExact: true, isKey: true);

    public override ConfigOrigin OfAbsence(string path) => Find(path, isExact: false, isKey: false);

    // The file may have changed since, or may not be readable any more: then its name must do.
    private ConfigOrigin Find(string path, bool isExact, bool isKey)
    {
        ConfigTree tree = Tree;
        int node = tree.Root < 0 ? -1 : SectionPath.Find(tree, path, isExact);
        return node < 0 || !IsAsRead(tree, node, path) ? new ConfigOrigin(name)
            : isKey ? tree.Sources[0].OriginOfKey(tree.Nodes[node])
            : tree.Sources[0].OriginOf(tree.Nodes[node]);
    }

    private bool IsAsRead(ConfigTree tree, int node, string path) =>
        exact is null
        || !exact.TryGet(path, out string? text)
        || (ConfigFileProvider.TryText(tree, node, out string? written) && written == text);

    private static ConfigTree Read(string file)
    {
        string path = Path.GetFullPath(file);
        using var files = new PhysicalFileProvider(Path.GetDirectoryName(path)!);
        return files.GetFileInfo(Path.GetFileName(path)) is { Exists: true } info ? Read(info, file) : new ConfigTree([], []);
    }

    private static ConfigTree Read(IFileInfo info, string name) =>
        JsonFile.TryRead(info, out byte[]? bytes, out _) ? JsonIndex.Read(bytes, name) : new ConfigTree([], []);
}
