using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>A nested schema.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SchemaType<T> : IConfigType<T>
    where T : IConfigSchema<T>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T value, ref ConfigErrors errors) =>
        T.TryBind(ref reader, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(T left, T right) =>
        left is null || right is null ? left is null && right is null : T.Diff(left, right).IsEmpty;

    /// <inheritdoc/>
    public static void Print(T value, ref ConfigPrinter printer)
    {
        if (value is null)
        {
            printer.Value(null);
        }
        else
        {
            T.Print(value, ref printer);
        }
    }
}
