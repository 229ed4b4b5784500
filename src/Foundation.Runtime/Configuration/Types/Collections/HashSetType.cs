using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Sets; equal if they hold the same elements. An element that is written twice is one.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct HashSetType<T, TType> : IConfigType<HashSet<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out HashSet<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? [.. items!] : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(HashSet<T> left, HashSet<T> right) => Elements.AreEqualSets<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(HashSet<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
