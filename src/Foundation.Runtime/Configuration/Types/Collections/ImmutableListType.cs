using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Immutable lists; equal if the same elements stand in the same order.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ImmutableListType<T, TType> : IConfigType<ImmutableList<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out ImmutableList<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? [.. items!] : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(ImmutableList<T> left, ImmutableList<T> right) => Elements.AreEqual<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(ImmutableList<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
