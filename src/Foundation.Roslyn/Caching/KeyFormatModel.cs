namespace Foundation.Roslyn.Caching;

/// <summary>How a part of a key leaves the process: as bytes that are equal exactly where the values are.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Member">The member that holds it; empty for a part as a whole.</param>
/// <param name="Parts">Of an object or a tuple its members; of a value that may be missing that value.</param>
internal sealed record KeyFormatModel(KeyFormatKind Kind, string Member, EquatableArray<KeyFormatModel> Parts);

/// <summary>In what way a part of a key is written.</summary>
internal enum KeyFormatKind : byte
{
    /// <summary>There is none.</summary>
    Unsupported,

    /// <summary>The writer takes it as it is.</summary>
    Direct,

    /// <summary>The writer takes it as a <see langword="double"/>.</summary>
    Number,

    /// <summary>A struct that may be missing.</summary>
    Nullable,

    /// <summary>Its members, one by one.</summary>
    Members,

    /// <summary>Its members, one by one, where it is not null.</summary>
    NullableMembers,
}
