using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Immutable sets; equal if they hold the same elements.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ImmutableHashSetType<T, TType> : IConfigType<ImmutableHashSet<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out ImmutableHashSet<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? [.. items!] : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(ImmutableHashSet<T> left, ImmutableHashSet<T> right) => Elements.AreEqualSets<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(ImmutableHashSet<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
