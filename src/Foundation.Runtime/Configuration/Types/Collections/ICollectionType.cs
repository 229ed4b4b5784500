using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Collections that are declared by an interface; read as <see cref="List{T}"/>, and compared in order.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct ICollectionType<T, TType> : IConfigType<ICollection<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out ICollection<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? new List<T>(items!) : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(ICollection<T> left, ICollection<T> right) => Elements.AreEqual<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(ICollection<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
