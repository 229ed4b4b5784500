using System.Globalization;

namespace Foundation.Configuration;

/// <summary>Finds the place of an error in the sources: of its value, its key, or the object where it is missing.</summary>
internal readonly ref struct ConfigLocator(ConfigTree tree, int root, ConfigErrorPath[]? paths)
{
    public ConfigOrigin Find(in ConfigErrorEntry entry)
    {
        if (tree.Faults.Length != 0)
        {
            return OfFault(entry);
        }

        int node = root;
        for (int i = entry.Path; i >= 0; i = paths![i].Next)
        {
            int next = node < 0 ? -1 : Step(node, paths![i]);
            if (next < 0)
            {
                return OfAbsence(node);
            }

            node = next;
        }

        if (entry.Key is { } key)
        {
            int child = node < 0 ? -1 : FindKey(node, key, entry.Code);
            bool isAboutValue = entry.Code is ConfigErrorCode.WrongType or ConfigErrorCode.UnknownVariant or ConfigErrorCode.Required;
            return child < 0 ? OfAbsence(node) : isAboutValue ? OfValue(child) : OfKey(child);
        }

        if (entry.EndsWithField)
        {
            int child = node < 0 ? -1 : FindField(node, entry.Field!);
            bool isAboutKey = entry.Code is ConfigErrorCode.DeprecatedKey or ConfigErrorCode.InactiveKey;
            return child < 0 ? OfAbsence(node) : isAboutKey ? OfKey(child) : OfValue(child);
        }

        return node < 0 ? OfAbsence(node) : OfValue(node);
    }

    private int Step(int node, in ConfigErrorPath part)
    {
        if (part.Field is not null)
        {
            node = FindField(node, part.Field);
            if (node < 0 || (part.Key is null && part.Index < 0))
            {
                return node;
            }
        }

        if (part.Key is not null)
        {
            return tree.FindChild(node, part.Key);
        }

        // Elements from a source of texts have their index as key and need not stand in its order.
        if (tree.Nodes[node].Kind == ConfigNodeKind.Object)
        {
            return tree.FindChild(node, part.Index.ToString(CultureInfo.InvariantCulture));
        }

        int child = tree.FirstChild(node);
        for (int i = 0; i < part.Index && child >= 0; i++)
        {
            child = tree.Nodes[child].Next;
        }

        return child;
    }

    // Where both names are present, the later source was read.
    private int FindField(int node, ConfigFieldInfo field)
    {
        int child = tree.FindChild(node, field.Key);
        int alias = field.RenamedFrom is null ? -1 : tree.FindChild(node, field.RenamedFrom);
        return child < 0 || (alias >= 0 && tree.Nodes[alias].Source > tree.Nodes[child].Source) ? alias : child;
    }

    private int FindKey(int node, string key, ConfigErrorCode code)
    {
        int child = tree.FindChild(node, key);
        int second = code == ConfigErrorCode.DuplicateKey && child >= 0
            ? tree.NextWithKey(tree.Nodes[child].Next, key)
            : -1;
        return second >= 0 ? second : child;
    }

    private ConfigOrigin OfValue(int node) => Source(node).OriginOf(tree.Nodes[node]);

    private ConfigOrigin OfKey(int node) => Source(node).OriginOfKey(tree.Nodes[node]);

    private ConfigOrigin OfAbsence(int node)
    {
        ConfigOrigin origin = node < 0 ? default : Source(node).OriginOfAbsence(tree.Nodes[node]);
        return origin.IsUnknown && tree.Vicinity is { } vicinity ? vicinity() : origin;
    }

    private ConfigSource Source(int node) => tree.Sources[tree.Nodes[node].Source];

    // While there are faults nothing else is read.
    private ConfigOrigin OfFault(in ConfigErrorEntry entry)
    {
        foreach (ConfigFault fault in tree.Faults)
        {
            if (fault.Code == entry.Code && fault.Name == entry.Reference as string)
            {
                return fault.Origin;
            }
        }

        return default;
    }
}
