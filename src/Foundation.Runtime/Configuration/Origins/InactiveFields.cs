namespace Foundation.Configuration;

/// <summary>Finds out whether a field has no effect. Binding says so of a field that is set; one that is not is set for the question.</summary>
internal static class InactiveFields
{
    /// <summary>Whether the place, or an object around it, has no effect.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="section">The section.</param>
    /// <param name="place">The place.</param>
    /// <param name="errors">What binding the section said.</param>
    public static bool Contains(SchemaView view, ConfigReader section, ConfigPlace place, in ConfigErrors errors)
    {
        int node = section.Node;
        for (int i = 0; i < place.Steps.Length; i++)
        {
            PlaceStep step = place.Steps[i];
            int parent = node;
            node = parent < 0 ? -1 : step.Find(section.Tree, parent, out _);
            if (step.Field?.Condition is not null && IsWarned(node >= 0 ? errors : view.Check(With(section, parent, step.Key)), place.ErrorPath(i + 1)))
            {
                return true;
            }

            if (node < 0)
            {
                break;
            }
        }

        return false;
    }

    private static bool IsWarned(in ConfigErrors errors, string path)
    {
        for (int i = 0; i < errors.WarningCount; i++)
        {
            ConfigError warning = errors.WarningAt(i);
            if (warning.Code == ConfigErrorCode.InactiveKey && warning.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ConfigReader With(ConfigReader section, int parent, string key)
    {
        var texts = new SortedTexts([KeyValuePair.Create(key, (string?)"")]);
        ConfigTree addition = FlatIndex.Read(texts, "", new NamedOrigins(null));
        if (parent < 0)
        {
            return new ConfigReader(addition, 0, isRoot: true);
        }

        ConfigTree tree = section.Tree.WithChild(parent, addition, addition.FirstChild(0));
        return new ConfigReader(tree, section.Node, isRoot: true);
    }
}
