namespace Foundation.Configuration;

/// <summary>The children of several objects, grouped by key in the order in which the keys first appear.</summary>
internal readonly struct ConfigMergeKeys
{
    private ConfigMergeKeys(List<List<ConfigPart>> groups, List<ConfigPart> doubled)
    {
        Groups = groups;
        Doubled = doubled;
    }

    /// <summary>Of every key at most one part a layer, the lowest layer first.</summary>
    public List<List<ConfigPart>> Groups { get; }

    /// <summary>Children whose key the same layer has again.</summary>
    public List<ConfigPart> Doubled { get; }

    public static ConfigMergeKeys Of(List<ConfigPart> objects, int start)
    {
        var groups = new List<List<ConfigPart>>();
        var doubled = new List<ConfigPart>();
        var byKey = new Dictionary<string, List<ConfigPart>>(StringComparer.OrdinalIgnoreCase);
        for (int i = start; i < objects.Count; i++)
        {
            ConfigPart parent = objects[i];
            for (int child = parent.Tree.FirstChild(parent.Node); child >= 0; child = parent.Tree.Nodes[child].Next)
            {
                var part = new ConfigPart(parent.Tree, child, parent.FirstSource);
                string key = parent.Tree.KeyText(child);
                if (!byKey.TryGetValue(key, out List<ConfigPart>? group))
                {
                    byKey[key] = group = [];
                    groups.Add(group);
                }

                if (group.Count > 0 && group[^1].FirstSource == part.FirstSource)
                {
                    doubled.Add(part);
                }
                else
                {
                    group.Add(part);
                }
            }
        }

        return new ConfigMergeKeys(groups, doubled);
    }
}
