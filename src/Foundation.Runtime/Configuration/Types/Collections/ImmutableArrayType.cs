using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Foundation.Configuration.Types;

/// <summary>Immutable arrays; the default is equal to the empty one.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ImmutableArrayType<T, TType> : IConfigType<ImmutableArray<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out ImmutableArray<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? ImmutableCollectionsMarshal.AsImmutableArray(items) : default;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(ImmutableArray<T> left, ImmutableArray<T> right) => Elements.AreEqual<T, TType>(left.AsSpan(), right.AsSpan());

    /// <inheritdoc/>
    public static void Print(ImmutableArray<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value.IsDefault ? [] : value, ref printer);
}
