using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Immutable dictionaries; keys that are texts ignore case.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ImmutableDictionaryType<TKey, TKeyType, TValue, TValueType> : IConfigType<ImmutableDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyType : IConfigType<TKey>
    where TValueType : IConfigType<TValue>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out ImmutableDictionary<TKey, TValue> value, ref ConfigErrors errors)
    {
        bool isRead = EntryReader.TryRead<TKey, TKeyType, TValue, TValueType>(reader, field, out Dictionary<TKey, TValue>? entries, ref errors);
        value = isRead ? entries!.ToImmutableDictionary(KeyComparison.Equality<TKey>()) : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(ImmutableDictionary<TKey, TValue> left, ImmutableDictionary<TKey, TValue> right) => Entries.AreEqual<TKey, TValue, TValueType>(left, right);

    /// <inheritdoc/>
    public static void Print(ImmutableDictionary<TKey, TValue> value, ref ConfigPrinter printer) => Entries.Print<TKey, TKeyType, TValue, TValueType>(value, ref printer);
}
