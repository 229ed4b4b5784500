using System.Runtime.InteropServices;

namespace Foundation.Configuration.Types;

/// <summary>Compares and prints the elements of lists and sets.</summary>
internal static class Elements
{
    /// <summary>Whether the same elements stand in the same order.</summary>
    public static bool AreEqual<T, TType>(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
        where TType : IConfigType<T>
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!TType.AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the same elements stand in the same order.</summary>
    public static bool AreEqual<T, TType>(IEnumerable<T>? left, IEnumerable<T>? right)
        where TType : IConfigType<T>
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (TrySpan(left, out ReadOnlySpan<T> leftSpan) && TrySpan(right, out ReadOnlySpan<T> rightSpan))
        {
            return AreEqual<T, TType>(leftSpan, rightSpan);
        }

        using IEnumerator<T> others = right.GetEnumerator();
        foreach (T item in left)
        {
            if (!others.MoveNext() || !TType.AreEqual(item, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    /// <summary>Whether each element of either set is in the other.</summary>
    public static bool AreEqualSets<T, TType>(IReadOnlyCollection<T>? left, IReadOnlyCollection<T>? right)
        where TType : IConfigType<T>
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        return Covers<T, TType>(left, right) && Covers<T, TType>(right, left);
    }

    /// <summary>Writes <c>[a, b]</c>.</summary>
    public static void Print<T, TType>(IEnumerable<T>? items, ref ConfigPrinter printer)
        where TType : IConfigType<T>
    {
        if (items is null)
        {
            printer.Value(null);
            return;
        }

        printer.BeginList();
        foreach (T item in items)
        {
            printer.Element();
            TType.Print(item, ref printer);
        }

        printer.EndList();
    }

    // The set's own lookup finds most; the search is for elements that are equal by content only, such as arrays.
    private static bool Covers<T, TType>(IReadOnlyCollection<T> set, IReadOnlyCollection<T> items)
        where TType : IConfigType<T>
    {
        foreach (T item in items)
        {
            if (!(set is IReadOnlySet<T> lookup && lookup.Contains(item)) && !IsAmong<T, TType>(set, item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAmong<T, TType>(IReadOnlyCollection<T> set, T item)
        where TType : IConfigType<T>
    {
        foreach (T other in set)
        {
            if (TType.AreEqual(item, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TrySpan<T>(IEnumerable<T> items, out ReadOnlySpan<T> span)
    {
        span = items switch
        {
            T[] array => array,
            List<T> list => CollectionsMarshal.AsSpan(list),
            _ => default,
        };
        return items is T[] or List<T>;
    }
}
