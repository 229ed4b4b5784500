using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Compares and prints the entries of dictionaries.</summary>
internal static class Entries
{
    /// <summary>Whether the same keys have the same values, in any order.</summary>
    public static bool AreEqual<TKey, TValue, TValueType>(IEnumerable<KeyValuePair<TKey, TValue>>? left, IEnumerable<KeyValuePair<TKey, TValue>>? right)
        where TKey : notnull
        where TValueType : IConfigType<TValue>
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count() != right.Count())
        {
            return false;
        }

        foreach ((TKey key, TValue value) in left)
        {
            if (!TryFind(right, key, out TValue? other) || !TValueType.AreEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes <c>{ key = value }</c>.</summary>
    public static void Print<TKey, TKeyType, TValue, TValueType>(IEnumerable<KeyValuePair<TKey, TValue>>? entries, ref ConfigPrinter printer)
        where TKey : notnull
        where TKeyType : IConfigType<TKey>
        where TValueType : IConfigType<TValue>
    {
        if (entries is null)
        {
            printer.Value(null);
            return;
        }

        printer.BeginObject();
        foreach ((TKey key, TValue value) in entries)
        {
            printer.Key<TKey, TKeyType>(key);
            TValueType.Print(value, ref printer);
        }

        printer.EndObject();
    }

    private static bool TryFind<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries, TKey key, [MaybeNullWhen(false)] out TValue value)
        where TKey : notnull
    {
        switch (entries)
        {
            case IReadOnlyDictionary<TKey, TValue> readOnly:
                return readOnly.TryGetValue(key, out value);
            case IDictionary<TKey, TValue> dictionary:
                return dictionary.TryGetValue(key, out value);
            default:
                value = default;
                return false;
        }
    }
}
