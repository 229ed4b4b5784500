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
internal static class PayloadTypes
{
    /// <summary>Each type once, in ordinal order.</summary>
    public static EquatableArray<PayloadTypeModel> Distinct(EquatableArray<PayloadModel> payloads)
    {
        SortedDictionary<string, PayloadTypeModel> types = new(StringComparer.Ordinal);
        foreach (PayloadModel payload in payloads)
        {
            foreach (PayloadTypeModel type in payload.Types)
            {
                types[type.Key] = type;
            }
        }

        return types.Values.ToList().ToEquatableArray();
    }

    /// <summary>What the resolver needs to know of them.</summary>
    public static EquatableArray<PayloadEntry> Entries(EquatableArray<PayloadTypeModel> types)
    {
        Dictionary<string, PayloadTypeModel> byKey = new(StringComparer.Ordinal);
        foreach (PayloadTypeModel type in types)
        {
            byKey[type.Key] = type;
        }

        List<PayloadEntry> entries = [];
        foreach (PayloadTypeModel type in types)
        {
            string payload = type.Enum is null ? type.Identifier : $"global::Foundation.Payloads.EnumPayload<{type.TypeName}, {type.Identifier}>";
            entries.Add(new PayloadEntry(type.TypeName, payload, StableHash.Of(Encoding.UTF8.GetBytes(SchemaOf(type, byKey)))));
        }

        return entries.ToEquatableArray();
    }

    // The shapes of all types that it reaches, in ordinal order after its own: a change anywhere in them changes what is stored.
    private static string SchemaOf(PayloadTypeModel root, Dictionary<string, PayloadTypeModel> byKey)
    {
        SortedSet<string> reached = new(StringComparer.Ordinal);
        Queue<PayloadTypeModel> open = new([root]);
        while (open.Count > 0)
        {
            foreach (string key in open.Dequeue().Uses)
            {
                if (byKey.TryGetValue(key, out PayloadTypeModel? type) && reached.Add(key))
                {
                    open.Enqueue(type);
                }
            }
        }

        StringBuilder text = new(root.Shape);
        foreach (string key in reached)
        {
            text.Append('\n').Append(byKey[key].Shape);
        }

        return text.ToString();
    }
}
