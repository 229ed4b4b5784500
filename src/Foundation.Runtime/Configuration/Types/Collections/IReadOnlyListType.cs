using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Lists that are declared by an interface; read as an array.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IReadOnlyListType<T, TType> : IConfigType<IReadOnlyList<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out IReadOnlyList<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? items : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(IReadOnlyList<T> left, IReadOnlyList<T> right) => Elements.AreEqual<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(IReadOnlyList<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
