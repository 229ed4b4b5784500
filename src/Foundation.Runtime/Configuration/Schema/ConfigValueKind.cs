namespace Foundation.Configuration;

/// <summary>The family to which a field's values belong; decides how they are written in documents and errors.</summary>
public enum ConfigValueKind
{
    /// <summary>Text, and what is written as text without a kind of its own.</summary>
    Text,

    /// <summary><see langword="true"/> or <see langword="false"/>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>The name of an enum's member, or several of a flags enum.</summary>
    Enum,

    /// <summary>A duration with its unit.</summary>
    Duration,

    /// <summary>A number of bytes with its unit.</summary>
    Size,

    /// <summary>A rate: bytes or a count in a time.</summary>
    Rate,

    /// <summary>A number of processor cores.</summary>
    Cores,

    /// <summary>A list or set.</summary>
    List,

    /// <summary>A dictionary.</summary>
    Dictionary,

    /// <summary>A nested schema.</summary>
    Object,
}
