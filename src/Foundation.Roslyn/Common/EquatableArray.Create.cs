using System.Collections.Immutable;

namespace Foundation.Roslyn;

/// <summary>Makes an <see cref="EquatableArray{T}"/> from the collections that Roslyn and parsers hand out.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    public static EquatableArray<T> ToEquatableArray<T>(this List<T> items) => items.Count == 0 ? default : new(items.ToArray());

    public static EquatableArray<T> ToEquatableArray<T>(this ImmutableArray<T> items) =>
        items.IsDefaultOrEmpty ? default : Create(items.AsSpan());

    public static EquatableArray<T> ToEquatableArray<T>(this ImmutableArray<T>.Builder items) =>
        items.Count == 0 ? default : new(items.ToArray());

    /// <summary>A copy in the order of <paramref name="comparison"/>; outputs sort, since the order of files means nothing.</summary>
    public static EquatableArray<T> Sorted<T>(this EquatableArray<T> items, Comparison<T> comparison)
    {
        T[] copy = items.AsSpan().ToArray();
        Array.Sort(copy, comparison);
        return new(copy);
    }
}
