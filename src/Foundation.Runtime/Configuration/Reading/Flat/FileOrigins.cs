using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace Foundation.Configuration;

/// <summary>
/// The file of a foreign JSON provider, which kept only the texts: it is read again for lines and columns, once there
/// is something to report.
/// </summary>
internal sealed class FileOrigins(FileConfigurationSource file) : FlatOrigins
{
    private ConfigTree? _tree;

    public override string Name => file.Path ?? "a JSON file";

    public override ConfigOrigin Of(string path) => Find(path, isExact: true, isKey: false);

    public override ConfigOrigin OfKey(string path) => Find(path, isExact: true, isKey: true);

    public override ConfigOrigin OfAbsence(string path) => Find(path, isExact: false, isKey: false);

    // The file may have changed since, or may not be readable any more: then its name must do.
    private ConfigOrigin Find(string path, bool isExact, bool isKey)
    {
        ConfigTree tree = _tree ??= Read();
        int node = tree.Root < 0 ? -1 : SectionPath.Find(tree, path, isExact);
        return node < 0 ? new ConfigOrigin(Name)
            : isKey ? tree.Sources[0].OriginOfKey(tree.Nodes[node])
            : tree.Sources[0].OriginOf(tree.Nodes[node]);
    }

    private ConfigTree Read()
    {
        IFileInfo? info = file.Path is null ? null : file.FileProvider?.GetFileInfo(file.Path);
        return info is { Exists: true } && JsonFile.TryRead(info, out byte[]? bytes, out _)
            ? JsonIndex.Read(bytes, Name)
            : new ConfigTree([], []);
    }
}
