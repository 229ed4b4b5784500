using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Foundation.Payloads;

/// <summary>Makes a collection of the elements that were read.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface ICollectionForm<TCollection, T>
{
    /// <summary>The collection; it may keep the list.</summary>
    static abstract TCollection From(List<T> items);
}

/// <summary>The collections that are made of a list.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct CollectionForms<T> :
    ICollectionForm<IEnumerable<T>, T>, ICollectionForm<ICollection<T>, T>, ICollectionForm<IList<T>, T>,
    ICollectionForm<IReadOnlyCollection<T>, T>, ICollectionForm<IReadOnlyList<T>, T>,
    ICollectionForm<ISet<T>, T>, ICollectionForm<HashSet<T>, T>, ICollectionForm<SortedSet<T>, T>, ICollectionForm<Queue<T>, T>,
    ICollectionForm<ImmutableArray<T>, T>, ICollectionForm<ImmutableList<T>, T>, ICollectionForm<ImmutableHashSet<T>, T>, ICollectionForm<ImmutableSortedSet<T>, T>
{
    static IEnumerable<T> ICollectionForm<IEnumerable<T>, T>.From(List<T> items) => items;

    static ICollection<T> ICollectionForm<ICollection<T>, T>.From(List<T> items) => items;

    static IList<T> ICollectionForm<IList<T>, T>.From(List<T> items) => items;

    static IReadOnlyCollection<T> ICollectionForm<IReadOnlyCollection<T>, T>.From(List<T> items) => items;

    static IReadOnlyList<T> ICollectionForm<IReadOnlyList<T>, T>.From(List<T> items) => items;

    static ISet<T> ICollectionForm<ISet<T>, T>.From(List<T> items) => new HashSet<T>(items);

    static HashSet<T> ICollectionForm<HashSet<T>, T>.From(List<T> items) => [.. items];

    static SortedSet<T> ICollectionForm<SortedSet<T>, T>.From(List<T> items) => [.. items];

    static Queue<T> ICollectionForm<Queue<T>, T>.From(List<T> items) => new(items);

    static ImmutableArray<T> ICollectionForm<ImmutableArray<T>, T>.From(List<T> items) => ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());

    static ImmutableList<T> ICollectionForm<ImmutableList<T>, T>.From(List<T> items) => [.. items];

    static ImmutableHashSet<T> ICollectionForm<ImmutableHashSet<T>, T>.From(List<T> items) => [.. items];

    static ImmutableSortedSet<T> ICollectionForm<ImmutableSortedSet<T>, T>.From(List<T> items) => [.. items];
}
