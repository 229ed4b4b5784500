using System.Collections;
using System.Runtime.CompilerServices;

namespace Foundation.Roslyn;

/// <summary>
/// An immutable array with value equality, for models that a pipeline compares between runs.
/// The default value is the empty array. Elements must have value equality themselves.
/// </summary>
/// <typeparam name="T">A string, number, enum, bool or a record of those.</typeparam>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    /// <summary>Takes ownership of <paramref name="items"/>: the caller must not write to it afterwards.</summary>
    internal EquatableArray(T[]? items) => _items = items;

    public static EquatableArray<T> Empty => default;

    public int Length => _items is null ? 0 : _items.Length;

    public int Count => Length;

    public bool IsEmpty => Length == 0;

    public T this[int index] => _items is null ? throw new ArgumentOutOfRangeException(nameof(index)) : _items[index];

    public ReadOnlySpan<T> AsSpan() => _items;

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    public bool Equals(EquatableArray<T> other)
    {
        if (Length != other.Length)
        {
            return false;
        }

        for (int index = 0; index < Length; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![index], other._items![index]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        int hash = Length;
        foreach (T item in this)
        {
            hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        }

        return hash;
    }

    /// <summary>The elements between brackets, so that a failing test and a debugger show them.</summary>
    public override string ToString() => $"[{string.Join(", ", (IEnumerable<T>)this)}]";

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Walks the array without allocating.</summary>
    internal struct Enumerator(T[]? items)
    {
        private int _index = -1;

        public readonly T Current => items![_index];

        public bool MoveNext() => items is not null && ++_index < items.Length;
    }
}
