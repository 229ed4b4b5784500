using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Sets that are made for lookups.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct FrozenSetType<T, TType> : IConfigType<FrozenSet<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out FrozenSet<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? items!.ToFrozenSet() : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(FrozenSet<T> left, FrozenSet<T> right) => Elements.AreEqualSets<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(FrozenSet<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
