using System.Globalization;

namespace Foundation.Configuration;

/// <summary>Where a value came from: a file with its line and column, a variable, an argument.</summary>
/// <param name="Source">The file, the variable's name, the argument, or the provider.</param>
/// <param name="Line">The line, from 1; 0 where the source has no lines.</param>
/// <param name="Column">The column in characters, from 1; 0 where the source has no lines.</param>
public readonly record struct ConfigOrigin(string? Source, int Line = 0, int Column = 0)
{
    /// <summary>Whether nothing is known of the origin.</summary>
    public bool IsUnknown => Source is null;

    /// <summary><c>appsettings.json:12:17</c>, <c>environment variable Database__Url</c>, or an empty text.</summary>
    public override string ToString() =>
        Source is null ? "" : Line == 0 ? Source : string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}:{Column}");

    internal void AppendTo(ref TextBuffer text)
    {
        text.Append(Source);
        if (Line != 0)
        {
            text.Append(':').Append(Line).Append(':').Append(Column);
        }
    }
}
