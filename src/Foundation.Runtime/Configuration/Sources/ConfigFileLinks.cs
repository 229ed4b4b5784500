namespace Foundation.Configuration;

/// <summary>
/// Tells files that are reached through a symbolic link: a container platform changes such a file by pointing a link elsewhere, which no
/// watcher of the file's own directory sees.
/// </summary>
internal static class ConfigFileLinks
{
    /// <summary>Whether the file, or a directory above it, is a link.</summary>
    public static bool Leads(string path)
    {
        try
        {
            for (string? part = Path.GetFullPath(path); part is not null; part = Path.GetDirectoryName(part))
            {
                if (new FileInfo(part).LinkTarget is not null)
                {
                    return true;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is watched like any other file.
        }

        return false;
    }
}
