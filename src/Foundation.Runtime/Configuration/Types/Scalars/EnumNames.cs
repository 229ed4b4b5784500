namespace Foundation.Configuration.Types;

/// <summary>The members of an enum by name.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    // More names than this do not help who reads the error.
    private const int MostNamed = 20;

    public static bool IsFlags { get; } = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);

    /// <summary>What is needed, in words.</summary>
    public static string Form => field ??= Describe();

    /// <summary>Reads a name, or names with commas between where the enum is of flags.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TEnum value)
    {
        value = default;
        return HasForm(text) && (Enum.TryParse(text, ignoreCase: false, out value) || Enum.TryParse(text, ignoreCase: true, out value));
    }

    // The parser of the base library also takes numbers, white space around, and commas without flags.
    private static bool HasForm(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || (!IsFlags && text.Contains(',')))
        {
            return false;
        }

        foreach (Range part in text.Split(','))
        {
            ReadOnlySpan<char> name = text[part].Trim();
            if (name.IsEmpty || char.IsAsciiDigit(name[0]) || name[0] is '-' or '+')
            {
                return false;
            }
        }

        return true;
    }

    private static string Describe()
    {
        string[] names = Enum.GetNames<TEnum>();
        return names.Length > MostNamed ? $"the name of a member of {typeof(TEnum).Name}"
            : IsFlags ? $"some of {string.Join(", ", names)}"
            : $"one of {string.Join(", ", names)}";
    }
}
