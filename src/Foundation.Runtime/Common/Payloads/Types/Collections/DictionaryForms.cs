using System.Collections.Immutable;
using System.ComponentModel;

namespace Foundation.Payloads;

/// <summary>Makes a dictionary of the entries that were read.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IDictionaryForm<TDictionary, TKey, TValue>
    where TKey : notnull
{
    /// <summary>The dictionary; it may be the given one.</summary>
    static abstract TDictionary From(Dictionary<TKey, TValue> items);
}

/// <summary>The dictionaries that are made of one.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DictionaryForms<TKey, TValue> :
    IDictionaryForm<Dictionary<TKey, TValue>, TKey, TValue>, IDictionaryForm<IDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryForm<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>, IDictionaryForm<SortedDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryForm<ImmutableDictionary<TKey, TValue>, TKey, TValue>, IDictionaryForm<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    static Dictionary<TKey, TValue> IDictionaryForm<Dictionary<TKey, TValue>, TKey, TValue>.From(Dictionary<TKey, TValue> items) => items;

    static IDictionary<TKey, TValue> IDictionaryForm<IDictionary<TKey, TValue>, TKey, TValue>.From(Dictionary<TKey, TValue> items) => items;

    static IReadOnlyDictionary<TKey, TValue> IDictionaryForm<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>.From(Dictionary<TKey, TValue> items) => items;

    static SortedDictionary<TKey, TValue> IDictionaryForm<SortedDictionary<TKey, TValue>, TKey, TValue>.From(Dictionary<TKey, TValue> items) => new(items);

    static ImmutableDictionary<TKey, TValue> IDictionaryForm<ImmutableDictionary<TKey, TValue>, TKey, TValue>.From(Dictionary<TKey, TValue> items) => items.ToImmutableDictionary();

    static ImmutableSortedDictionary<TKey, TValue> IDictionaryForm<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>.From(Dictionary<TKey, TValue> items) =>
        items.ToImmutableSortedDictionary();
}
