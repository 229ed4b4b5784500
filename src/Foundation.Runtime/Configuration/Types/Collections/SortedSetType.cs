using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Sets in the order of their elements, whose type must be comparable.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SortedSetType<T, TType> : IConfigType<SortedSet<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out SortedSet<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? [.. items!] : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(SortedSet<T> left, SortedSet<T> right) => Elements.AreEqualSets<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(SortedSet<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
