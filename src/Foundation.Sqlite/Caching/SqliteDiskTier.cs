using System.Globalization;
using Foundation.Caching;

namespace Foundation.Sqlite.Caching;

/// <summary>Keeps cached values in SQLite files, one for each region, in a folder. Thread-safe.</summary>
/// <param name="folder">The folder; made where it does not exist.</param>
public sealed class SqliteDiskTier(string folder) : IDiskTier
{
    private const string LockFile = "lock";

    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc/>
    /// <exception cref="IOException">The folder cannot be made, or written to.</exception>
    public IDiskRegion? Open(string region, ByteSize limit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        string place = Path.Combine(_folder, FolderName(region));
        Directory.CreateDirectory(place);
        FileStream? held = Hold(Path.Combine(place, LockFile));
        if (held is null)
        {
            return null;
        }

        try
        {
            return new SqliteDiskRegion(place, limit.Bytes, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    // The lock ends with the process, however that ends.
    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    // Any text names a region; what no file may be called is written by its number.
    private static string FolderName(string region) => string.Concat(region.Select(static letter =>
        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"%{(int)letter:x4}")));
}
