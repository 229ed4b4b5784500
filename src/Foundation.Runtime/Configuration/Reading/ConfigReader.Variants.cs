using System.ComponentModel;
using System.Runtime.CompilerServices;
using Foundation.Spelling;

namespace Foundation.Configuration;

public readonly ref partial struct ConfigReader
{
    // A longer text is no misspelt tag.
    private const int LongestTag = 40;

    // A discriminator stands before every field.
    private const int DiscriminatorOrdinal = -1;

    /// <summary>Finds the case of a union by its discriminator, which may stand anywhere in the object.</summary>
    /// <param name="schema">The schema of the union.</param>
    /// <param name="variant">The index in <see cref="ConfigSchemaInfo.Variants"/>, or -1.</param>
    /// <param name="errors">Receives the error where there is no such case.</param>
    /// <returns>Whether the case was found; otherwise an error was added.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TryReadVariant(ConfigSchemaInfo schema, out int variant, ref ConfigErrors errors)
    {
        ArgumentNullException.ThrowIfNull(schema);
        variant = -1;
        if (_isRoot && _tree.Faults.Length != 0)
        {
            return AddFaults(ref errors);
        }

        if (_node >= 0 && Kind != ConfigNodeKind.Object && !IsEmptyObject)
        {
            return AddNoObject(ref errors);
        }

        int tag = _node < 0 ? -1 : _tree.FindChild(_node, schema.Discriminator);
        for (int i = 0; tag >= 0 && i < schema.Variants.Count; i++)
        {
            if (_tree.ValueMatches(tag, schema.Variants[i]))
            {
                variant = i;
                return true;
            }
        }

        AddNoVariant(schema, tag, ref errors);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNoVariant(ConfigSchemaInfo schema, int tag, ref ConfigErrors errors)
    {
        if (schema.Variants.Count == 0)
        {
            errors.AddKey(ConfigErrorCode.WrongType, schema.Discriminator, $"has no cases: mark the types that derive from {schema.Name} with [Variant]");
            return;
        }

        string variants = string.Join(", ", schema.Variants);
        ConfigNodeKind kind = tag < 0 ? ConfigNodeKind.Absent : _tree.Nodes[tag].Kind;
        if (kind is ConfigNodeKind.Absent or ConfigNodeKind.Null)
        {
            errors.AddKey(ConfigErrorCode.Required, schema.Discriminator, $"one of {variants}");
        }
        else if (kind is ConfigNodeKind.Object or ConfigNodeKind.Array)
        {
            errors.AddKey(ConfigErrorCode.WrongType, schema.Discriminator, $"one of {variants} is needed");
        }
        else
        {
            string text = _tree.ValueText(tag);
            string? nearest = text.Length > LongestTag ? null : Suggestion.Nearest(text, schema.Variants);
            string remedy = nearest is null ? "" : $"; did you mean {nearest}?";
            var discriminator = new ConfigFieldInfo(schema.Discriminator!, schema.Discriminator!, DiscriminatorOrdinal);
            errors.AddUnknownVariant(discriminator, $"is none of {variants}{remedy}", text);
        }
    }
}
