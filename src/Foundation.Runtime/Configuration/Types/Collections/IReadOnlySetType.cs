using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Sets that are declared by an interface; read as <see cref="HashSet{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IReadOnlySetType<T, TType> : IConfigType<IReadOnlySet<T>>
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out IReadOnlySet<T> value, ref ConfigErrors errors)
    {
        bool isRead = ElementReader.TryRead<T, TType>(reader, field, out T[]? items, ref errors);
        value = isRead ? new HashSet<T>(items!) : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(IReadOnlySet<T> left, IReadOnlySet<T> right) => Elements.AreEqualSets<T, TType>(left, right);

    /// <inheritdoc/>
    public static void Print(IReadOnlySet<T> value, ref ConfigPrinter printer) => Elements.Print<T, TType>(value, ref printer);
}
