using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>A value type, or an explicit null.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct NullableType<T, TType> : IConfigType<T?>
    where T : struct
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out T? value, ref ConfigErrors errors)
    {
        value = null;
        if (reader.Kind == ConfigNodeKind.Null)
        {
            return true;
        }

        bool isRead = TType.TryRead(ref reader, field, out T some, ref errors);
        value = isRead ? some : null;
        return isRead;
    }

    /// <inheritdoc/>
    public static bool AreEqual(T? left, T? right) =>
        left is T some ? right is T other && TType.AreEqual(some, other) : right is null;

    /// <inheritdoc/>
    public static void Print(T? value, ref ConfigPrinter printer)
    {
        if (value is T some)
        {
            TType.Print(some, ref printer);
        }
        else
        {
            printer.Value(null);
        }
    }
}
