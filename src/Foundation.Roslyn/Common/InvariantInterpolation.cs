using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Foundation.Roslyn;

/// <summary>
/// Builds an interpolated text under the invariant culture. An ordinary interpolated string would format numbers as the
/// developer's machine does, and two machines would generate different code.
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
internal ref struct InvariantInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    public readonly void AppendLiteral(string value) => _text.Append(value);

    public readonly void AppendFormatted(string? value) => _text.Append(value);

    public readonly void AppendFormatted(char value) => _text.Append(value);

    public readonly void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public readonly void AppendFormatted<T>(T value, string? format) =>
        _text.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    /// <summary>The text; the handler is used up.</summary>
    public readonly string ToStringAndClear()
    {
        string text = _text.ToString();
        _text.Clear();
        return text;
    }
}
