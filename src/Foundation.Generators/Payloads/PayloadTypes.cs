using System.Text;
using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;

namespace Foundation.Generators.Payloads;

/// <summary>A type of the resolver.</summary>
/// <param name="TypeName">The type in source.</param>
/// <param name="Payload">The type that reads and writes it.</param>
/// <param name="Hash">The hash of its schema.</param>
internal sealed record PayloadEntry(string TypeName, string Payload, ulong Hash);

/// <summary>The types that all payloads of an assembly reach.</summary>
/// <param name="Declared">Those that need code of their own.</param>
/// <param name="Roots">Those that are stored as they are, but not declared.</param>
internal sealed record PayloadTypes(EquatableArray<PayloadTypeModel> Declared, EquatableArray<PayloadRootModel> Roots)
{
    /// <summary>Each type once, in ordinal order.</summary>
    public static PayloadTypes Distinct(IEnumerable<PayloadModel> payloads)
    {
        SortedDictionary<string, PayloadTypeModel> types = new(StringComparer.Ordinal);
        SortedDictionary<string, PayloadRootModel> roots = new(StringComparer.Ordinal);
        foreach (PayloadModel payload in payloads)
        {
            foreach (PayloadTypeModel type in payload.Types)
            {
                types[type.Key] = type;
            }

            // A list of texts and one of texts that may be null are one type; its shape is one of both, whatever the order.
            foreach (PayloadRootModel root in payload.Roots)
            {
                if (!roots.TryGetValue(root.TypeName, out PayloadRootModel? known) || string.CompareOrdinal(root.Shape, known.Shape) < 0)
                {
                    roots[root.TypeName] = root;
                }
            }
        }

        return new PayloadTypes(types.Values.ToList().ToEquatableArray(), roots.Values.ToList().ToEquatableArray());
    }

    /// <summary>What the resolver needs to know of them.</summary>
    public EquatableArray<PayloadEntry> Entries()
    {
        Dictionary<string, PayloadTypeModel> byKey = new(StringComparer.Ordinal);
        foreach (PayloadTypeModel type in Declared)
        {
            byKey[type.Key] = type;
        }

        List<PayloadEntry> entries = [];
        foreach (PayloadTypeModel type in Declared)
        {
            string payload = type.Enum is null ? type.Identifier : $"global::Foundation.Payloads.EnumPayload<{type.TypeName}, {type.Identifier}>";
            entries.Add(new PayloadEntry(type.TypeName, payload, HashOf(type.Shape, type.Uses, byKey)));
        }

        foreach (PayloadRootModel root in Roots)
        {
            entries.Add(new PayloadEntry(root.TypeName, root.Payload, HashOf(root.Shape, root.Uses, byKey)));
        }

        return entries.ToEquatableArray();
    }

    // The shapes of all types that it reaches, in ordinal order after its own: a change anywhere in them changes what is stored.
    private static ulong HashOf(string shape, EquatableArray<string> uses, Dictionary<string, PayloadTypeModel> byKey)
    {
        SortedSet<string> reached = new(StringComparer.Ordinal);
        Queue<EquatableArray<string>> open = new([uses]);
        while (open.Count > 0)
        {
            foreach (string key in open.Dequeue())
            {
                if (byKey.TryGetValue(key, out PayloadTypeModel? type) && reached.Add(key))
                {
                    open.Enqueue(type.Uses);
                }
            }
        }

        StringBuilder text = new(shape);
        foreach (string key in reached)
        {
            text.Append('\n').Append(byKey[key].Shape);
        }

        return StableHash.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
