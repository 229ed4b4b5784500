namespace Foundation.Roslyn.Configuration;

/// <summary>A member that is declared as a field, or would be one, and cannot be.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Reason">Why it is no field.</param>
/// <param name="Parameter">The parameter that it reads.</param>
internal sealed record MisplacedModel(string Name, MisplacedReason Reason, string Parameter = "");

/// <summary>Why a member cannot be a field.</summary>
internal enum MisplacedReason : byte
{
    /// <summary>Nothing outside of its type can set it.</summary>
    NotSettable,

    /// <summary>A collection without a setter, which other binders fill in place.</summary>
    FilledInPlace,

    /// <summary>It has both <c>[NotField]</c> and attributes of a field.</summary>
    Excluded,

    /// <summary>Any use of it is an error, in generated code too.</summary>
    Forbidden,

    /// <summary>It is computed from a parameter of the primary constructor, which has no value yet.</summary>
    ReadsParameter,
}
