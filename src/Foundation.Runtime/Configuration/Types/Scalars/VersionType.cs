using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Versions of two to four numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct VersionType : IConfigType<Version>, IScalarForm<Version>
{
    static string IScalarForm<Version>.Form => "a version of two to four numbers such as 1.2.3";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out Version value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<Version, VersionType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(Version left, Version right) => left == right;

    /// <inheritdoc/>
    public static void Print(Version value, ref ConfigPrinter printer) => printer.Value(value?.ToString());

    static ScalarOutcome IScalarForm<Version>.Parse(ReadOnlySpan<char> text, out Version value)
    {
        // The parser of the base library also takes signs and white space.
        value = null!;
        return !text.ContainsAnyExcept("0123456789.") && Version.TryParse(text, out value!) ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }
}
