using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Collections that are declared by an interface; read as an array, and compared in order.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IReadOnlyCollectionType<T, TType> : IConfigType<IReadOnlyCollection<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out IReadOnlyCollection<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? items : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(IReadOnlyCollection<T> left, IReadOnlyCollection<T> right) => Elements.AreEqual<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(IReadOnlyCollection<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
