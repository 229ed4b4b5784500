using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The names of the sections' files: no two differ only by case, since not every file system would keep them apart.</summary>
internal sealed class DocumentNames
{
    /// <summary>The page that lists the sections.</summary>
    public const string Index = "index";

    /// <summary>The file of all sections.</summary>
    public const string AllSections = "appsettings";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public DocumentNames(List<ConfigModel> roots)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { Index, AllSections };
        foreach (ConfigModel root in roots)
        {
            string name = Plain(root.Section!);
            string unique = name;
            for (int i = 2; !taken.Add(unique); i++)
            {
                unique = name + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            _names[root.Section!] = unique;
        }
    }

    /// <summary>The name without folder and extension.</summary>
    public string Of(ConfigModel root) => _names[root.Section!];

    // Shop:Database as Shop.Database; what a file name cannot hold becomes _.
    private static string Plain(string section)
    {
        char[] name = section.Replace(':', '.').ToCharArray();
        for (int i = 0; i < name.Length; i++)
        {
            name[i] = char.IsLetterOrDigit(name[i]) || name[i] is '.' or '-' or '_' ? name[i] : '_';
        }

        return new string(name).Trim('.') is { Length: > 0 } plain ? plain : "_";
    }
}
