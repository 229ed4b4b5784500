namespace Foundation.Literals;

/// <summary>Why a literal was refused; enough for the caller to name the remedy.</summary>
internal enum LiteralError
{
    None,

    /// <summary>Not of this literal's form at all.</summary>
    Syntax,

    /// <summary>A number that stands alone where a unit is needed: "30" for "30s".</summary>
    MissingUnit,

    /// <summary>A number followed by a word that is no unit of this literal.</summary>
    UnknownUnit,

    /// <summary>The fraction is finer than the smallest amount that can be stored: half a byte, a tenth of a tick.</summary>
    TooPrecise,

    /// <summary>Well formed, but larger than the type holds.</summary>
    Overflow,
}
