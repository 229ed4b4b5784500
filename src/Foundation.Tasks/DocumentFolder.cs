using System.Text;

namespace Foundation.Tasks;

/// <summary>The folder into which documents are written. Only files that were written here before are ever removed.</summary>
internal sealed class DocumentFolder(string folder, string stampPath)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

    /// <summary>The files that an earlier build wrote, as paths below the folder.</summary>
    public IReadOnlyCollection<string> ReadStamp() =>
        File.Exists(stampPath) ? [.. File.ReadAllLines(stampPath).Where(static line => line.Length > 0)] : [];

    /// <summary>Writes the documents that differ, removes those that are no more, and remembers what is there now.</summary>
    /// <exception cref="InvalidOperationException">A document lies outside of the folder; then nothing is written.</exception>
    public void Write(IReadOnlyDictionary<string, string> documents)
    {
        List<KeyValuePair<string, string>> files = [];
        foreach (KeyValuePair<string, string> document in documents)
        {
            string path = Resolve(document.Key) ?? throw new InvalidOperationException(Outside(document.Key));
            files.Add(new(path, document.Value));
        }

        foreach (string stale in ReadStamp())
        {
            if (!documents.ContainsKey(stale) && Resolve(stale) is { } path && File.Exists(path))
            {
                File.Delete(path);
            }
        }

        foreach (KeyValuePair<string, string> file in files)
        {
            if (!IsCurrent(file.Key, file.Value))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file.Key)!);
                File.WriteAllText(file.Key, file.Value, Utf8);
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(stampPath))!);
        File.WriteAllLines(stampPath, documents.Keys, Utf8);
    }

    /// <summary>What is missing, out of date, or left over.</summary>
    public IEnumerable<string> FindDrift(IReadOnlyDictionary<string, string> documents)
    {
        foreach (KeyValuePair<string, string> document in documents)
        {
            if (Resolve(document.Key) is not { } path)
            {
                yield return Outside(document.Key);
            }
            else if (!File.Exists(path))
            {
                yield return $"The document '{path}' is missing; build without FoundationDocsVerify to write it.";
            }
            else if (!IsCurrent(path, document.Value))
            {
                yield return $"The document '{path}' is out of date; build without FoundationDocsVerify to write it.";
            }
        }

        foreach (string stale in ReadStamp())
        {
            if (!documents.ContainsKey(stale) && Resolve(stale) is { } path && File.Exists(path))
            {
                yield return $"The document '{path}' describes nothing any more; build without FoundationDocsVerify to remove it.";
            }
        }
    }

    /// <summary>The full path of a document, or null where it would leave the folder.</summary>
    public string? Resolve(string document)
    {
        string path = Path.GetFullPath(Path.Combine(_root, document));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    private string Outside(string document) => $"The document '{document}' lies outside of the folder '{_root}'.";

    // Line ends may have been changed by the version control.
    private static bool IsCurrent(string path, string content) =>
        File.Exists(path) && string.Equals(File.ReadAllText(path).Replace("\r\n", "\n"), content, StringComparison.Ordinal);
}
