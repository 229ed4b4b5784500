using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Dictionaries in the order of their keys, whose type must be comparable; keys that are texts ignore case.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SortedDictionaryType<TKey, TKeyType, TValue, TValueType> : IConfigType<SortedDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyType : IConfigType<TKey>
    where TValueType : IConfigType<TValue>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out SortedDictionary<TKey, TValue> value, ref ConfigErrors errors)
    {
        bool isRead = EntryReader.TryRead<TKey, TKeyType, TValue, TValueType>(reader, field, out Dictionary<TKey, TValue>? entries, ref errors);
        value = isRead ? new SortedDictionary<TKey, TValue>(entries!, KeyComparison.Order<TKey>()) : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(SortedDictionary<TKey, TValue> left, SortedDictionary<TKey, TValue> right) => Entries.AreEqual<TKey, TValue, TValueType>(left, right);

    /// <inheritdoc/>
    public static void Print(SortedDictionary<TKey, TValue> value, ref ConfigPrinter printer) => Entries.Print<TKey, TKeyType, TValue, TValueType>(value, ref printer);
}
