using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Arrays; equal if the same elements stand in the same order.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ArrayType<T, TType> : IConfigType<T[]>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T[] value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? items! : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(T[] left, T[] right) => Elements.AreEqual<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(T[] value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
