namespace Foundation.Roslyn.Patterns;

/// <summary>A part of a parsed pattern.</summary>
internal abstract class PatternNode;

/// <summary>One character out of a set: a literal, a class, a shorthand or <c>.</c>.</summary>
internal sealed class PatternSet(CodePointSet set) : PatternNode
{
    public CodePointSet Set { get; } = set;
}

internal enum PatternAssertionKind
{
    /// <summary><c>^</c>: only before the first character.</summary>
    Start,

    /// <summary><c>$</c>: only after the last character, a final line feed included.</summary>
    End,

    /// <summary><c>\b</c></summary>
    WordBoundary,

    /// <summary><c>\B</c></summary>
    NotWordBoundary,
}

internal sealed class PatternAssertion(PatternAssertionKind kind) : PatternNode
{
    public PatternAssertionKind Kind { get; } = kind;
}

/// <summary>Parts one after the other; none at all matches the empty text.</summary>
internal sealed class PatternSequence(IReadOnlyList<PatternNode> parts) : PatternNode
{
    public IReadOnlyList<PatternNode> Parts { get; } = parts;
}

internal sealed class PatternAlternation(IReadOnlyList<PatternNode> options) : PatternNode
{
    public IReadOnlyList<PatternNode> Options { get; } = options;
}

internal sealed class PatternGroup(PatternNode body, bool isCapturing) : PatternNode
{
    public PatternNode Body { get; } = body;

    public bool IsCapturing { get; } = isCapturing;
}

internal sealed class PatternLookahead(PatternNode body, bool isNegative) : PatternNode
{
    public PatternNode Body { get; } = body;

    public bool IsNegative { get; } = isNegative;
}

/// <summary>A repeat; <see cref="Maximum"/> is null when it has no upper bound.</summary>
internal sealed class PatternRepeat(PatternNode body, int minimum, int? maximum, bool isLazy) : PatternNode
{
    public PatternNode Body { get; } = body;

    public int Minimum { get; } = minimum;

    public int? Maximum { get; } = maximum;

    public bool IsLazy { get; } = isLazy;
}
