using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>
/// Reads the elements of lists and sets: of a JSON array; of an object with the keys 0, 1, 2 … from a source of texts;
/// or none of an empty text, which is how a source of texts shows an empty list.
/// </summary>
internal static class ElementReader
{
    private const string Needed = "a list";

    /// <summary>Reads every element, also after one that could not be read, so that all errors are found.</summary>
    public static bool TryRead<T, TType>(
        in ConfigReader reader, ConfigFieldInfo field, [NotNullWhen(true)] out T[]? items, ref ConfigErrors errors)
        where TType : IConfigType<T>
    {
        items = null;
        switch (reader.Kind)
        {
            case ConfigNodeKind.Array:
                return TryReadArray<T, TType>(reader, field, out items, ref errors);
            case ConfigNodeKind.Object when (reader.Flags & ConfigNodeFlags.Flat) != 0:
                return TryReadIndexed<T, TType>(reader, field, out items, ref errors);
            case ConfigNodeKind.Text when reader.RawText.IsEmpty:
                items = [];
                return true;
            default:
                return Unreadable.WrongKind(reader, field, Needed, ref errors);
        }
    }

    private static bool TryReadArray<T, TType>(in ConfigReader reader, ConfigFieldInfo field, out T[]? items, ref ConfigErrors errors)
        where TType : IConfigType<T>
    {
        T[]? read = reader.Count == 0 ? [] : new T[reader.Count];
        int index = 0;
        for (int child = reader.FirstChild; child >= 0; child = reader.NextSibling(child))
        {
            ReadElement<T, TType>(reader.At(child), field, index++, ref read, ref errors);
        }

        items = read;
        return read is not null;
    }

    private static bool TryReadIndexed<T, TType>(in ConfigReader reader, ConfigFieldInfo field, out T[]? items, ref ConfigErrors errors)
        where TType : IConfigType<T>
    {
        items = null;
        int count = reader.Count;
        int[] nodes = ArrayPool<int>.Shared.Rent(count);
        try
        {
            nodes.AsSpan(0, count).Fill(-1);
            if (!TryPlace(reader, field, nodes.AsSpan(0, count), ref errors))
            {
                return false;
            }

            T[]? read = new T[count];
            for (int index = 0; index < count; index++)
            {
                ReadElement<T, TType>(reader.At(nodes[index]), field, index, ref read, ref errors);
            }

            items = read;
            return read is not null;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(nodes);
        }
    }

    // As many indices as places, none of them twice: a free place is a gap, and the other way round.
    private static bool TryPlace(in ConfigReader reader, ConfigFieldInfo field, Span<int> nodes, ref ConfigErrors errors)
    {
        for (int child = reader.FirstChild; child >= 0; child = reader.NextSibling(child))
        {
            if (!ElementIndex.TryRead(reader.AtKey(child), out int index))
            {
                return Unreadable.WrongKind(reader, field, Needed, ref errors);
            }

            if (index < nodes.Length)
            {
                nodes[index] = child;
            }
        }

        int gap = nodes.IndexOf(-1);
        return gap < 0 || Unreadable.Gap(gap, field, ref errors);
    }

    // After the first failure nothing is kept any more.
    private static void ReadElement<T, TType>(ConfigReader reader, ConfigFieldInfo field, int index, ref T[]? read, ref ConfigErrors errors)
        where TType : IConfigType<T>
    {
        ConfigErrorMark mark = errors.Mark;
        if (!TType.TryRead(ref reader, field, out T? item, ref errors))
        {
            read = null;
        }
        else if (read is not null)
        {
            read[index] = item;
        }

        if (errors.Mark != mark)
        {
            errors.Nest(mark, index);
        }
    }
}
