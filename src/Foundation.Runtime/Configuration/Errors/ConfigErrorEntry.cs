
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

    /// <summary>A decimal whose digits fit: the power of ten is <see cref="ConfigErrorEntry.Scale"/>.</summary>
    Decimal,

    /// <summary>A member of an enum, whose names the field knows.</summary>
    Enum,
    Reference,
}

/// <summary>
/// An error as it is stored: no text, no boxing, so that adding one does not allocate. The zero value is an entry to be
/// filled; a list keeps what lies beyond its last entry zero.
/// </summary>
internal struct ConfigErrorEntry
{
    // Keys that no schema declares are as long as their author likes, and may hold line ends.
    private const int MaxKeyLength = 80;

    private int _path;
    private ConfigErrorCode _code;

    /// <summary>The field that is meant where no rule names it; null for a key.</summary>
    public ConfigFieldInfo? Subject;

    /// <summary>The number of the violated rule, or 0; see <see cref="ConfigRuleTable"/>.</summary>
    public int RuleId;

    /// <summary>What completes the message where no rule does.</summary>
    public string? Text;

    /// <summary>The offending value where it is an object; the key where there is no field.</summary>
    public object? Reference;

    /// <summary>The offending value where it is a number.</summary>
    public long Bits;

    public ConfigErrorValue Value;

    /// <summary>How many of the digits in <see cref="Bits"/> are decimals.</summary>
    public byte Scale;

    /// <summary>Whether the path table alone says the path; otherwise it ends with <see cref="Field"/>, if there is one.</summary>
    public bool IsPathComplete;

    public readonly ConfigRule? Rule => ConfigRuleTable.Find(RuleId);

    public readonly ConfigFieldInfo? Field => Subject ?? Rule?.Field;

    public ConfigErrorCode Code
    {
        readonly get => Rule is { } rule ? rule.Code : _code;
        set => _code = value;
    }

    /// <summary>The first element of the path in the list's path table, or -1.</summary>
    public int Path
    {
        readonly get => _path - 1;
        set => _path = value + 1;
    }

    /// <summary>Whether <see cref="Field"/> is the last element of the path.</summary>
    public readonly bool EndsWithField => !IsPathComplete && Field is not null;

    /// <summary>The key that is meant where there is no field, or null.</summary>
    public readonly string? Key =>
        Field is null && Code is > ConfigErrorCode.Malformed and < ConfigErrorCode.Min ? Reference as string : null;

    /// <summary>The value, unless it is nobody's business.</summary>
    public readonly bool ShowsValue => Value != ConfigErrorValue.None && Field is not { IsSecret: true };

    public void SetReference(object? value)
    {
        if (value is not null)
        {
            Reference = value;
            Value = ConfigErrorValue.Reference;
        }
    }

    /// <summary>Keeps a decimal; one of more than 63 bits is boxed.</summary>
    public void SetDecimal(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] != 0 || parts[1] < 0)
        {
            SetReference(value);
            return;
        }

        long digits = ((long)parts[1] << 32) | (uint)parts[0];
        Bits = decimal.IsNegative(value) ? -digits : digits;
        Scale = value.Scale;
        Value = ConfigErrorValue.Decimal;
    }

    public readonly decimal ToDecimal()
    {
        ulong digits = (ulong)Math.Abs(Bits);
        return new decimal((int)digits, (int)(digits >> 32), hi: 0, isNegative: Bits < 0, Scale);
    }

    /// <summary>Forgets the value; keys are no secrets.</summary>
    public void Redact()
    {
        if (Field is not null && Value != ConfigErrorValue.None)
        {
            Value = ConfigErrorValue.None;
            Reference = null;
            Bits = 0;
        }
    }

    public readonly int HeadOrdinal(ConfigErrorPath[]? paths) =>
        Path >= 0 ? paths![Path].Field?.Ordinal ?? -1
        : EndsWithField ? Field!.Ordinal
        : -1;

    public readonly string RenderPath(ConfigErrorPath[]? paths)
    {
        var text = new TextBuffer(128);
        AppendPath(ref text, paths);
        return text.ToStringAndFree();
    }

    public readonly void AppendPath(ref TextBuffer text, ConfigErrorPath[]? paths)
    {
        int start = text.Length;
        char separator = '.';
        for (int i = Path; i >= 0; i = paths[i].Next)
        {
            ref readonly ConfigErrorPath part = ref paths![i];
            if (part.Field is not null)
            {
                AppendName(ref text, start, separator, part.Field.Key);
                separator = '.';
            }

            if (part.Index == ConfigErrorPath.Section)
            {
                text.Append(part.Key!);
                separator = ':';
                continue;
            }

            if (part.Index >= 0)
            {
                text.Append('[').Append(part.Index).Append(']');
            }
            else if (part.Key is not null)
            {
                text.Append('[');
                ConfigErrorQuotation.AppendPlain(ref text, part.Key, MaxKeyLength);
                text.Append(']');
            }
        }

        if (EndsWithField)
        {
            AppendName(ref text, start, separator, Field!.Key);
        }
        else if (Key is { } key)
        {
            AppendName(ref text, start, separator, key.Length == 0 ? "\"\"" : "");
            ConfigErrorQuotation.AppendPlain(ref text, key, MaxKeyLength);
        }
    }

    private static void AppendName(ref TextBuffer text, int start, char separator, string name)
    {
        if (text.Length > start)
        {
            text.Append(separator);
        }

        text.Append(name);
    }
}

/// <summary>One part of a path: a field, an index or a dictionary key, or a field with one of these; and the part that follows.</summary>
internal struct ConfigErrorPath
{
    /// <summary>The index of a part whose key is the section in which the rest of the path stands.</summary>
    public const int Section = -2;

    public ConfigFieldInfo? Field;
    public string? Key;
    public int Index;
    public int Next;
}
