using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Dictionaries that are declared by an interface; read as <see cref="Dictionary{TKey, TValue}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IReadOnlyDictionaryType<TKey, TKeyType, TValue, TValueType> : IConfigType<IReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyType : IConfigType<TKey>
    where TValueType : IConfigType<TValue>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out IReadOnlyDictionary<TKey, TValue> value, ref ConfigErrors errors)
    {
        bool isRead = EntryReader.TryRead<TKey, TKeyType, TValue, TValueType>(reader, field, out Dictionary<TKey, TValue>? entries, ref errors);
        value = isRead ? entries : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(IReadOnlyDictionary<TKey, TValue> left, IReadOnlyDictionary<TKey, TValue> right) => Entries.AreEqual<TKey, TValue, TValueType>(left, right);

    /// <inheritdoc/>
    public static void Print(IReadOnlyDictionary<TKey, TValue> value, ref ConfigPrinter printer) => Entries.Print<TKey, TKeyType, TValue, TValueType>(value, ref printer);
}
