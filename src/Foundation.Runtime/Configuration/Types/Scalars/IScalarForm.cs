namespace Foundation.Configuration.Types;

/// <summary>How a scalar type is written.</summary>
internal interface IScalarForm<T>
{
    /// <summary>The form in words, to complete "must be …".</summary>
    static abstract string Form { get; }

    /// <summary>Why a well-formed text may still be refused, in words, to complete "the field …".</summary>
    static virtual string Range => "does not fit its type";

    /// <summary>Reads a text, in the invariant culture and without trimming.</summary>
    static abstract ScalarOutcome Parse(ReadOnlySpan<char> text, out T value);
}
