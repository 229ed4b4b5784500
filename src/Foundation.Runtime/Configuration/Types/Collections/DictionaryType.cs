using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Dictionaries; keys that are texts ignore case.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DictionaryType<TKey, TKeyType, TValue, TValueType> : IConfigType<Dictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyType : IConfigType<TKey>
    where TValueType : IConfigType<TValue>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out Dictionary<TKey, TValue> value, ref ConfigErrors errors)
    {
        bool isRead = EntryReader.TryRead<TKey, TKeyType, TValue, TValueType>(reader, field, out Dictionary<TKey, TValue>? entries, ref errors);
        value = isRead ? entries : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(Dictionary<TKey, TValue> left, Dictionary<TKey, TValue> right) => Entries.AreEqual<TKey, TValue, TValueType>(left, right);

    /// <inheritdoc/>
    public static void Print(Dictionary<TKey, TValue> value, ref ConfigPrinter printer) => Entries.Print<TKey, TKeyType, TValue, TValueType>(value, ref printer);
}
