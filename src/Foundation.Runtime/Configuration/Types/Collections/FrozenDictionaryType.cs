using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Dictionaries that are made for lookups; keys that are texts ignore case.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct FrozenDictionaryType<TKey, TKeyType, TValue, TValueType> : IConfigType<FrozenDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyType : IConfigType<TKey>
    where TValueType : IConfigType<TValue>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out FrozenDictionary<TKey, TValue> value, ref ConfigErrors errors)
    {
        bool isRead = EntryReader.TryRead<TKey, TKeyType, TValue, TValueType>(reader, field, out Dictionary<TKey, TValue>? entries, ref errors);
        value = isRead ? entries!.ToFrozenDictionary(KeyComparison.Equality<TKey>()) : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(FrozenDictionary<TKey, TValue> left, FrozenDictionary<TKey, TValue> right) => Entries.AreEqual<TKey, TValue, TValueType>(left, right);

    /// <inheritdoc/>
    public static void Print(FrozenDictionary<TKey, TValue> value, ref ConfigPrinter printer) => Entries.Print<TKey, TKeyType, TValue, TValueType>(value, ref printer);
}
