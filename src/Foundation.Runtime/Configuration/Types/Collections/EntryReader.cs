using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>
/// Reads the entries of dictionaries: of an object; or none of an empty text or a null from a source of texts, which
/// is how such a source shows an empty object. Keys are no secrets, not even of a secret dictionary: paths name them.
/// </summary>
internal static class EntryReader
{
    /// <summary>Reads every entry, also after one that could not be read. An entry with an explicit null is left out.</summary>
    public static bool TryRead<TKey, TKeyType, TValue, TValueType>(
        in ConfigReader reader, ConfigFieldInfo field, [NotNullWhen(true)] out Dictionary<TKey, TValue>? entries, ref ConfigErrors errors)
        where TKey : notnull
        where TKeyType : IConfigType<TKey>
        where TValueType : IConfigType<TValue>
    {
        entries = null;
        if (reader.Kind != ConfigNodeKind.Object && !IsEmpty(reader))
        {
            return Unreadable.WrongKind(reader, field, "an object", ref errors);
        }

        ConfigErrorMark start = errors.Mark;
        var read = new Dictionary<TKey, TValue>(reader.Count, KeyComparison.Equality<TKey>());
        List<TKey>? removed = null;
        for (int child = reader.FirstChild; child >= 0; child = reader.NextSibling(child))
        {
            if (TryReadKey<TKey, TKeyType, TValue>(reader, child, field, read, out TKey? key, ref errors))
            {
                ReadValue<TKey, TValue, TValueType>(reader, child, field, key, read, ref removed, ref errors);
            }
        }

        if (errors.HasErrorsSince(start))
        {
            return false;
        }

        foreach (TKey key in removed ?? [])
        {
            read.Remove(key);
        }

        entries = read;
        return true;
    }

    private static bool IsEmpty(in ConfigReader reader) =>
        (reader.Kind == ConfigNodeKind.Text && reader.RawText.IsEmpty)
        || (reader.Kind == ConfigNodeKind.Null && (reader.Flags & ConfigNodeFlags.Flat) != 0);

    // The key is taken at once, also of an entry that is left out, so that its double is found.
    private static bool TryReadKey<TKey, TKeyType, TValue>(
        in ConfigReader reader, int child, ConfigFieldInfo field, Dictionary<TKey, TValue> entries, [MaybeNullWhen(false)] out TKey key, ref ConfigErrors errors)
        where TKey : notnull
        where TKeyType : IConfigType<TKey>
    {
        ConfigErrorMark mark = errors.Mark;
        ConfigReader keyReader = reader.AtKey(child);
        bool isRead = TKeyType.TryRead(ref keyReader, field, out key, ref errors);
        if (errors.Mark != mark)
        {
            errors.Nest(mark, ConfigText.ToString(keyReader));
        }

        if (isRead && !entries.TryAdd(key!, default!))
        {
            errors.AddKey(ConfigErrorCode.DuplicateKey, ConfigText.ToString(keyReader), detail: null);
            return false;
        }

        return isRead;
    }

    private static void ReadValue<TKey, TValue, TValueType>(
        in ConfigReader reader, int child, ConfigFieldInfo field, TKey key, Dictionary<TKey, TValue> entries, ref List<TKey>? removed, ref ConfigErrors errors)
        where TKey : notnull
        where TValueType : IConfigType<TValue>
    {
        ConfigReader valueReader = reader.At(child);
        if (valueReader.Kind == ConfigNodeKind.Null)
        {
            (removed ??= []).Add(key);
            return;
        }

        ConfigErrorMark mark = errors.Mark;
        if (TValueType.TryRead(ref valueReader, field, out TValue? value, ref errors))
        {
            entries[key] = value;
        }

        if (errors.Mark != mark)
        {
            errors.Nest(mark, ConfigText.ToString(reader.AtKey(child)));
        }
    }
}
