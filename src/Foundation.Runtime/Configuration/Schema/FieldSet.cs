using System.Numerics;
using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

/// <summary>
/// A set of fields of one schema, by declaration order. A schema has at most <see cref="Capacity"/> fields.
/// Immutable through its operators; <see cref="Add"/> changes it in place.
/// </summary>
public struct FieldSet : IEquatable<FieldSet>
{
    /// <summary>The largest number of fields.</summary>
    public const int Capacity = 256;

    private Words _words;

    /// <summary>The set that holds the one field.</summary>
    /// <param name="ordinal">The field's place in declaration order, 0 to 255.</param>
    public static FieldSet Of(int ordinal)
    {
        FieldSet set = default;
        set.Add(ordinal);
        return set;
    }

    /// <summary>The set that holds the given fields.</summary>
    public static FieldSet Of(params ReadOnlySpan<int> ordinals)
    {
        FieldSet set = default;
        foreach (int ordinal in ordinals)
        {
            set.Add(ordinal);
        }

        return set;
    }

    /// <summary>The set of the first <paramref name="count"/> fields.</summary>
    public static FieldSet First(int count)
    {
        FieldSet set = default;
        for (int i = 0; i < count; i++)
        {
            set.Add(i);
        }

        return set;
    }

    /// <summary>Whether no field is in the set.</summary>
    public readonly bool IsEmpty => (_words[0] | _words[1] | _words[2] | _words[3]) == 0;

    /// <summary>How many fields are in the set.</summary>
    public readonly int Count =>
        BitOperations.PopCount(_words[0]) + BitOperations.PopCount(_words[1])
        + BitOperations.PopCount(_words[2]) + BitOperations.PopCount(_words[3]);

    /// <summary>Puts a field into the set.</summary>
    public void Add(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Capacity, nameof(ordinal));
        _words[ordinal >> 6] |= 1UL << ordinal;
    }

    /// <summary>Whether the field is in the set.</summary>
    public readonly bool Contains(int ordinal) => (uint)ordinal < Capacity && (_words[ordinal >> 6] & (1UL << ordinal)) != 0;

    /// <summary>Whether the two sets share a field.</summary>
    public readonly bool Overlaps(FieldSet other) => !(this & other).IsEmpty;

    /// <summary>The fields that are in either set.</summary>
    public static FieldSet operator |(FieldSet left, FieldSet right)
    {
        for (int i = 0; i < 4; i++)
        {
            left._words[i] |= right._words[i];
        }

        return left;
    }

    /// <summary>The fields that are in both sets.</summary>
    public static FieldSet operator &(FieldSet left, FieldSet right)
    {
        for (int i = 0; i < 4; i++)
        {
            left._words[i] &= right._words[i];
        }

        return left;
    }

    /// <summary>Whether both sets hold the same fields.</summary>
    public static bool operator ==(FieldSet left, FieldSet right) => left.Equals(right);

    /// <summary>Whether the sets differ.</summary>
    public static bool operator !=(FieldSet left, FieldSet right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(FieldSet other) =>
        _words[0] == other._words[0] && _words[1] == other._words[1]
        && _words[2] == other._words[2] && _words[3] == other._words[3];

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is FieldSet other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_words[0], _words[1], _words[2], _words[3]);

    [InlineArray(4)]
    private struct Words
    {
        private ulong _first;
    }
}
