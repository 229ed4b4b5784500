using System.Diagnostics.CodeAnalysis;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>
/// Reads scalars by the kind of what is configured. JSON is taken at its word: its strings are no numbers, its numbers
/// no texts. A source that knows only texts gives any type.
/// </summary>
internal static class ScalarReader
{
    /// <summary>Reads a type that JSON writes as a string.</summary>
    public static bool TryReadText<T, TForm>(
        in ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T value, ref ConfigErrors errors)
        where TForm : IScalarForm<T>
    {
        if (reader.Kind is not (ConfigNodeKind.String or ConfigNodeKind.Text))
        {
            value = default;
            return Unreadable.WrongKind(reader, field, TForm.Form, ref errors);
        }

        return TryParse<T, TForm>(reader, field, out value, ref errors);
    }

    /// <summary>Reads a type that JSON writes as a number.</summary>
    public static bool TryReadNumber<T, TForm>(
        in ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T value, ref ConfigErrors errors)
        where TForm : IScalarForm<T>
    {
        if (reader.Kind is not (ConfigNodeKind.Number or ConfigNodeKind.Text))
        {
            value = default;
            return Unreadable.WrongKind<T, TForm>(reader, field, ref errors);
        }

        return TryParse<T, TForm>(reader, field, out value, ref errors);
    }

    /// <summary>Reads a type that JSON writes as a string, or as a number whose unit the field declares.</summary>
    public static bool TryReadQuantity<T, TForm>(
        in ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T value, ref ConfigErrors errors)
        where TForm : IQuantityForm<T>
    {
        if (reader.Kind is not (ConfigNodeKind.String or ConfigNodeKind.Text or ConfigNodeKind.Number))
        {
            value = default;
            return Unreadable.WrongKind(reader, field, TForm.Form, ref errors);
        }

        using var text = new ConfigText(reader, stackalloc char[ConfigText.StackLength]);
        ScalarOutcome outcome = reader.Kind != ConfigNodeKind.String && Numeral.IsNumeral(text.Span)
            ? Scale<T, TForm>(text.Span, field, out value)
            : TForm.Parse(text.Span, out value);
        if (outcome == ScalarOutcome.Read)
        {
            return true;
        }

        value = default;
        return Unreadable.Add<T, TForm>(outcome, text.Span, field, ref errors);
    }

    private static bool TryParse<T, TForm>(
        in ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out T value, ref ConfigErrors errors)
        where TForm : IScalarForm<T>
    {
        using var text = new ConfigText(reader, stackalloc char[ConfigText.StackLength]);
        ScalarOutcome outcome = TForm.Parse(text.Span, out value);
        if (outcome == ScalarOutcome.Read)
        {
            return true;
        }

        value = default;
        return Unreadable.Add<T, TForm>(outcome, text.Span, field, ref errors);
    }

    private static ScalarOutcome Scale<T, TForm>(ReadOnlySpan<char> text, ConfigFieldInfo field, out T value)
        where TForm : IQuantityForm<T>
    {
        value = default!;
        if (field.Unit is null)
        {
            return ScalarOutcome.MissingUnit;
        }

        return Numeral.TryReadDecimal(text, out decimal number) && TForm.TryScale(number, field.Unit, out value)
            ? ScalarOutcome.Read
            : ScalarOutcome.OutOfRange;
    }
}
