using System.Text;

namespace Foundation.Configuration;

/// <summary>How <see cref="ConfigErrorEntry.Bits"/> and <see cref="ConfigErrorEntry.Reference"/> hold the offending value.</summary>
internal enum ConfigErrorValue : byte
{
    None,
    Integer,
    Number,
    Duration,
    Size,
    Boolean,
    Reference,
}

/// <summary>An error as it is stored: no text, no boxing, so that adding one does not allocate.</summary>
internal struct ConfigErrorEntry
{
    /// <summary>The field whose value is meant, or null for an unknown key, a source or a rule.</summary>
    public ConfigFieldInfo? Field;

    /// <summary>The <see cref="ConfigRule"/> that is violated, or a text that completes the message.</summary>
    public object? Detail;

    /// <summary>The offending value where it is an object.</summary>
    public object? Reference;

    /// <summary>The offending value where it is a number.</summary>
    public long Bits;

    /// <summary>The first element of the path in the list's path table, or -1.</summary>
    public int Path;

    public ConfigErrorCode Code;

    public ConfigErrorValue Value;

    /// <summary>Whether <see cref="Field"/> is the last element of the path (otherwise the path table says it all).</summary>
    public bool EndsWithField;

    /// <summary>The key that is meant where there is no field, or null.</summary>
    public readonly string? Key =>
        Field is null && Code is > ConfigErrorCode.Malformed and < ConfigErrorCode.Min ? Reference as string : null;

    public void SetBits(ConfigErrorValue kind, long bits)
    {
        Bits = bits;
        Value = Field is { IsSecret: true } ? ConfigErrorValue.None : kind;
    }

    public void SetReference(object? value)
    {
        if (value is not null && Field is not { IsSecret: true })
        {
            Reference = value;
            Value = ConfigErrorValue.Reference;
        }
    }

    public readonly int HeadOrdinal(ConfigErrorPath[]? paths) =>
        Path >= 0 ? paths![Path].Field?.Ordinal ?? -1
        : EndsWithField ? Field!.Ordinal
        : -1;

    public readonly string RenderPath(ConfigErrorPath[]? paths)
    {
        var text = new StringBuilder();
        AppendPath(text, paths);
        return text.ToString();
    }

    public readonly void AppendPath(StringBuilder text, ConfigErrorPath[]? paths)
    {
        int start = text.Length;
        for (int i = Path; i >= 0; i = paths[i].Next)
        {
            ref readonly ConfigErrorPath part = ref paths![i];
            if (part.Field is not null)
            {
                AppendName(text, start, part.Field.Key);
            }
            else if (part.Index >= 0)
            {
                text.Append('[').Append(part.Index).Append(']');
            }
            else
            {
                text.Append('[').Append(part.Key).Append(']');
            }
        }

        if (EndsWithField)
        {
            AppendName(text, start, Field!.Key);
        }
        else if (Key is { } key)
        {
            AppendName(text, start, key);
        }
    }

    private static void AppendName(StringBuilder text, int start, string name)
    {
        if (text.Length > start)
        {
            text.Append('.');
        }

        text.Append(name);
    }
}

/// <summary>One element of a path: a field, an index or a dictionary key, and the element that follows.</summary>
internal struct ConfigErrorPath
{
    public ConfigFieldInfo? Field;
    public string? Key;
    public int Index;
    public int Next;
}
