using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

// Opening an object. The keys of a well-formed one cost a comparison each; whatever is wrong is looked at aside.
public readonly ref partial struct ConfigReader
{
    /// <summary>
    /// Finds the node of every field of an object, and reports unknown, doubled, renamed and deprecated keys.
    /// </summary>
    /// <param name="schema">The schema of the object.</param>
    /// <param name="nodes">Receives a node per field, -1 where the key is absent.</param>
    /// <param name="errors">Receives the errors and warnings.</param>
    /// <returns>Whether there is an object, or nothing (then every field is absent); otherwise an error was added.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Open(ConfigSchemaInfo schema, Span<int> nodes, ref ConfigErrors errors)
    {
        nodes.Fill(-1);
        if (_isRoot && _tree.Faults.Length != 0)
        {
            return AddFaults(ref errors);
        }

        if (Kind != ConfigNodeKind.Object)
        {
            return _node < 0 || IsEmptyObject || AddNoObject(ref errors);
        }

        ConfigKeyTable keys = schema.Keys;
        ConfigNode[] all = _tree.Nodes;
        bool hasAliases = false;
        int expected = 0;
        for (int child = FirstChild; child >= 0; child = all[child].Next)
        {
            int field = keys.IsExactly(expected, _tree.RawKey(child)) ? expected : keys.Find(_tree, child);
            if (field < 0)
            {
                hasAliases |= !OpenOther(schema, child, ref errors);
            }
            else if (nodes[field] >= 0)
            {
                AddDuplicate(child, ref errors);
            }
            else
            {
                nodes[field] = child;
                expected = field + 1;
            }
        }

        if (hasAliases)
        {
            OpenAliases(keys, nodes, ref errors);
        }

        if (keys.HasDeprecated)
        {
            WarnOfDeprecated(keys, nodes, ref errors);
        }

        return true;
    }

    // A source of texts may show an object without members as an empty text or as null.
    private bool IsEmptyObject =>
        (Flags & ConfigNodeFlags.Flat) != 0
        && (Kind == ConfigNodeKind.Null || (Kind == ConfigNodeKind.Text && _tree.Nodes[_node].Length == 0));

    /// <summary>Looks at a key without a field; an earlier name of a field waits until all keys are known.</summary>
    /// <returns>Whether the key is dealt with.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool OpenOther(ConfigSchemaInfo schema, int child, ref ConfigErrors errors)
    {
        if (schema.Keys.FindAlias(_tree, child) >= 0)
        {
            return false;
        }

        if (schema.Discriminator is { } discriminator && _tree.KeyMatches(child, discriminator))
        {
            if (_tree.FindChild(_node, discriminator) != child)
            {
                AddDuplicate(child, ref errors);
            }
        }
        else if (schema.UnknownKeys != UnknownKeyPolicy.Ignore)
        {
            UnknownKeys.Add(schema, _tree, child, ref errors);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void OpenAliases(ConfigKeyTable keys, Span<int> nodes, ref ConfigErrors errors)
    {
        FieldSet renamed = default;
        for (int child = FirstChild; child >= 0; child = NextSibling(child))
        {
            int index = keys.Find(_tree, child) >= 0 ? -1 : keys.FindAlias(_tree, child);
            if (index < 0)
            {
                continue;
            }

            ConfigFieldInfo field = keys.Fields[index];
            string key = _tree.KeyText(child);
            if (renamed.Contains(index))
            {
                errors.AddKey(ConfigErrorCode.DuplicateKey, key, null);
            }
            else if (nodes[index] >= 0 && _tree.Nodes[nodes[index]].Source == _tree.Nodes[child].Source)
            {
                errors.AddKey(ConfigErrorCode.RenamedKey, key, $"use {field.Key} alone");
            }
            else
            {
                errors.WarnKey(ConfigErrorCode.RenamedKey, key, $"use {field.Key}");
                nodes[index] = Higher(nodes[index], child);
            }

            renamed.Add(index);
        }
    }

    // A later source overrides an earlier one, also under the earlier name.
    private int Higher(int current, int alias) =>
        current < 0 || _tree.Nodes[alias].Source > _tree.Nodes[current].Source ? alias : current;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WarnOfDeprecated(ConfigKeyTable keys, Span<int> nodes, ref ConfigErrors errors)
    {
        for (int i = 0; i < keys.Fields.Length; i++)
        {
            if (nodes[i] >= 0 && keys.Fields[i].Deprecated is { } reason)
            {
                errors.Warn(ConfigErrorCode.DeprecatedKey, keys.Fields[i], reason);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddDuplicate(int child, ref ConfigErrors errors) =>
        errors.AddKey(ConfigErrorCode.DuplicateKey, _tree.KeyText(child), null);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddFaults(ref ConfigErrors errors)
    {
        foreach (ConfigFault fault in _tree.Faults)
        {
            errors.AddKey(fault.Code, fault.Name, fault.Message);
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddNoObject(ref ConfigErrors errors)
    {
        if (Kind == ConfigNodeKind.Null)
        {
            errors.AddKey(ConfigErrorCode.Null, null, "an object is needed");
        }
        else
        {
            errors.AddKey(ConfigErrorCode.WrongType, null, Kind switch
            {
                ConfigNodeKind.Array => "an object is needed, not a list",
                ConfigNodeKind.Number => "an object is needed, not a number",
                ConfigNodeKind.True or ConfigNodeKind.False => "an object is needed, not a truth value",
                _ => "an object is needed, not a text",
            });
        }

        return false;
    }
}
