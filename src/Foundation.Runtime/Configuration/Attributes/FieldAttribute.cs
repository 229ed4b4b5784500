namespace Foundation.Configuration;

/// <summary>
/// Constrains one field of a <see cref="ConfigSchemaAttribute"/> type. On a collection or dictionary the value
/// constraints (<see cref="Min"/>, <see cref="Pattern"/>, …) hold for every element.
/// </summary>
/// <remarks>
/// A field that is neither nullable nor initialised is required. Bounds of durations, sizes and rates are written as
/// literals with a unit (<c>"1s"</c>, <c>"64MiB"</c>), bounds of <see cref="decimal"/> and of dates as strings.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class FieldAttribute : Attribute
{
    /// <summary>Whether a key must be present although the member is nullable.</summary>
    public bool Required { get; init; }

    /// <summary>The smallest allowed value.</summary>
    public object? Min { get; init; }

    /// <summary>The largest allowed value.</summary>
    public object? Max { get; init; }

    /// <summary>The value must be larger than this.</summary>
    public object? ExclusiveMin { get; init; }

    /// <summary>The value must be smaller than this.</summary>
    public object? ExclusiveMax { get; init; }

    /// <summary>The smallest number of characters (Unicode code points).</summary>
    public int MinLength { get; init; }

    /// <summary>The largest number of characters (Unicode code points).</summary>
    public int MaxLength { get; init; }

    /// <summary>The smallest number of elements of a collection or dictionary.</summary>
    public int MinCount { get; init; }

    /// <summary>The largest number of elements of a collection or dictionary.</summary>
    public int MaxCount { get; init; }

    /// <summary>The member of the element type in which no two elements may be equal; <c>""</c>: the elements themselves.</summary>
    public string? UniqueBy { get; init; }

    /// <summary>
    /// A regular expression, in the subset that .NET and ECMA-262 read alike, that must match somewhere in the text.
    /// Anchor it with <c>^</c> and <c>$</c> to match the whole.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>A named text format.</summary>
    public FieldFormat Format { get; init; }

    /// <summary>The only allowed values.</summary>
    public object[]? OneOf { get; init; }

    /// <summary>The unit of a bare number for a duration or a size (<c>"s"</c>, <c>"MiB"</c>). Without it a bare number is an error.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// The field on which this one depends. While the condition is not met the constraints are off. The condition: the
    /// controller equals <see cref="When"/>, or is one of <see cref="WhenIn"/>; without both it is true, or not null.
    /// </summary>
    public string? DependsOn { get; init; }

    /// <summary>The field whose value makes this one required, under the same condition as <see cref="DependsOn"/>.</summary>
    public string? RequiredWhen { get; init; }

    /// <summary>The value of the controller that meets the condition of <see cref="DependsOn"/> or <see cref="RequiredWhen"/>.</summary>
    public object? When { get; init; }

    /// <summary>The values of the controller that meet the condition.</summary>
    public object[]? WhenIn { get; init; }

    /// <summary>Whether the value is kept out of every error, log, difference and text.</summary>
    public bool Secret { get; init; }

    /// <summary>When a changed value takes effect.</summary>
    public ReloadPolicy Reload { get; init; }

    /// <summary>The key, where it is not the member's name.</summary>
    public string? Name { get; init; }

    /// <summary>An earlier key that is still read, with a warning.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>Why the field should no longer be set, and what to use in its place; setting it gives a warning.</summary>
    public string? Deprecated { get; init; }

    /// <summary>A value for the documents, where the default does not tell enough.</summary>
    public object? Example { get; init; }

    /// <summary>Whether an enum may also be written as its number.</summary>
    public bool AllowNumeric { get; init; }
}
