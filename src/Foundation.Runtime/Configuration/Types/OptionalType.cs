using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>A reference type, or an explicit null.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct OptionalType<T, TType> : IConfigType<T?>
    where T : class
    where TType : IConfigType<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out T? value, ref ConfigErrors errors)
    {
        value = null;
        return reader.Kind == ConfigNodeKind.Null || TType.TryRead(ref reader, field, out value, ref errors);
    }

    /// <inheritdoc/>
    public static bool AreEqual(T? left, T? right) =>
        left is null || right is null ? left is null && right is null : TType.AreEqual(left, right);

    /// <inheritdoc/>
    public static void Print(T? value, ref ConfigPrinter printer)
    {
        if (value is null)
        {
            printer.Value(null);
        }
        else
        {
            TType.Print(value, ref printer);
        }
    }
}
