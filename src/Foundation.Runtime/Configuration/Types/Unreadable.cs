using System.Globalization;
using System.Runtime.CompilerServices;

namespace Foundation.Configuration.Types;

/// <summary>
/// Adds the errors of values that could not be read; always <see langword="false"/>. No detail contains a value, so that
/// the rule for secrets has one place: <see cref="ConfigErrors.AddUnreadable"/>.
/// </summary>
internal static class Unreadable
{
    /// <summary>How many characters of a refused value are kept.</summary>
    public const int MaxLength = 80;

    /// <summary>Refuses null, or a value of another kind than the needed one.</summary>
    /// <param name="reader">Stands at the value.</param>
    /// <param name="field">The field that is being read.</param>
    /// <param name="needed">What is needed, in words, to complete "must be …".</param>
    /// <param name="errors">Receives the error.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool WrongKind(in ConfigReader reader, ConfigFieldInfo field, string needed, ref ConfigErrors errors)
    {
        if (reader.Kind is ConfigNodeKind.Null)
        {
            errors.AddUnreadable(ConfigErrorCode.Null, field, needed, value: null);
        }
        else
        {
            errors.AddUnreadable(ConfigErrorCode.WrongType, field, $"{needed}, was {NameOf(reader.Kind)}", value: null);
        }

        return false;
    }

    /// <summary>Refuses what is no number or truth value; a JSON string that would be one without its quotes is told so.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool WrongKind<T, TForm>(in ConfigReader reader, ConfigFieldInfo field, ref ConfigErrors errors)
        where TForm : IScalarForm<T>
    {
        if (reader.Kind is not ConfigNodeKind.String)
        {
            return WrongKind(reader, field, TForm.Form, ref errors);
        }

        using var text = new ConfigText(reader, stackalloc char[ConfigText.StackLength]);
        string remedy = TForm.Parse(text.Span, out _) == ScalarOutcome.Read ? "; remove the quotes" : "";
        errors.AddUnreadable(ConfigErrorCode.WrongType, field, $"{TForm.Form}, was {NameOf(reader.Kind)}{remedy}", value: null);
        return false;
    }

    /// <summary>Refuses a scalar.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Add<T, TForm>(ScalarOutcome outcome, ReadOnlySpan<char> text, ConfigFieldInfo field, ref ConfigErrors errors)
        where TForm : IScalarForm<T>
    {
        (ConfigErrorCode code, string detail) = outcome switch
        {
            ScalarOutcome.OutOfRange => (ConfigErrorCode.OutOfRange, TForm.Range),
            ScalarOutcome.MissingUnit => (ConfigErrorCode.MissingUnit, TForm.Form),
            _ => (ConfigErrorCode.Malformatted, TForm.Form),
        };
        bool isKept = !field.IsSecret && errors.Count < ConfigErrors.Capacity;
        errors.AddUnreadable(code, field, detail, isKept ? Cut(text) : null);
        return false;
    }

    /// <summary>Refuses a list without all of its indices.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Gap(int index, ConfigFieldInfo field, ref ConfigErrors errors)
    {
        errors.AddUnreadable(ConfigErrorCode.Malformatted, field, string.Create(CultureInfo.InvariantCulture, $"a list without gaps; index {index} is missing"), value: null);
        return false;
    }

    private static string Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength)
        {
            return text.ToString();
        }

        int end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text[..end], "…");
    }

    private static string NameOf(ConfigNodeKind kind) => kind switch
    {
        ConfigNodeKind.False or ConfigNodeKind.True => "true or false",
        ConfigNodeKind.Number => "a number",
        ConfigNodeKind.String or ConfigNodeKind.Text => "a text",
        ConfigNodeKind.Object => "an object",
        ConfigNodeKind.Array => "a list",
        _ => "nothing",
    };
}
