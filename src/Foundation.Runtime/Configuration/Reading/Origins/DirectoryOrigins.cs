using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>A directory in which every file is a value: a mounted secret or configuration map.</summary>
/// <param name="directory">The directory.</param>
internal sealed class DirectoryOrigins(string directory) : FlatOrigins
{
    private const string Provider = "KeyPerFileConfigurationProvider";
    private const string Label = " for files in '";

    public override string Name => directory;

    /// <summary>Knows the provider by how it describes itself: a reference to its package would be every program's.</summary>
    public static DirectoryOrigins? TryOf(IConfigurationProvider provider)
    {
        string description = provider.GetType().Name == Provider ? provider.ToString() ?? "" : "";
        int start = description.IndexOf(Label, StringComparison.Ordinal) + Label.Length;
        int end = description.LastIndexOf('\'');
        return start >= Label.Length && end > start && Directory.Exists(description[start..end])
            ? new DirectoryOrigins(description[start..end])
            : null;
    }

    public override ConfigOrigin Of(string path)
    {
        var spelled = new SpelledPaths();
        try
        {
            foreach (string file in Directory.EnumerateFiles(directory))
            {
                spelled.Add(SpelledPaths.PathOf(Path.GetFileName(file)), file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The directory was there when the provider read it; its name is still right.
        }

        return new ConfigOrigin(spelled.Find(path) ?? directory);
    }
}
