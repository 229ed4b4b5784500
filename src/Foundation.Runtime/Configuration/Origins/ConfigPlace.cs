using System.Text;

namespace Foundation.Configuration;

/// <summary>A place in a section, and what its schema says about it.</summary>
internal sealed class ConfigPlace
{
    /// <summary>The section; of a place that belongs to no schema, the first key.</summary>
    public required string Section { get; init; }

    /// <summary>The way from the section to the place.</summary>
    public required PlaceStep[] Steps { get; init; }

    /// <summary>Whether the schema declares the place.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The last field on the way.</summary>
    public ConfigFieldInfo? Field { get; init; }

    /// <summary>Whether a field on the way is a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether a value without members belongs here.</summary>
    public bool IsScalar { get; init; }

    /// <summary>A known path that may have been meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether the place is a field, and no element or entry of one.</summary>
    public bool IsField => Steps.Length > 0 && Steps[^1].Field is not null;

    /// <summary>Whether printing keeps the order of the sources on the way, as sets do not.</summary>
    public bool IsPrintable => IsKnown && !Array.Exists(Steps[..^Math.Min(1, Steps.Length)], static step => step.Field?.Type.Contains("Set<", StringComparison.Ordinal) == true);

    /// <summary>The path as configuration writes it.</summary>
    public string Path => string.Join(SectionPath.Separator, [Section, .. Steps.Select(static step => step.Key)]);

    /// <summary>The path from the section as errors write it.</summary>
    /// <param name="length">How many steps of the way.</param>
    public string ErrorPath(int length)
    {
        var text = new StringBuilder();
        foreach (PlaceStep step in Steps.AsSpan(0, length))
        {
            if (step.IsElement)
            {
                text.Append('[').Append(step.Key).Append(']');
            }
            else
            {
                text.Append(text.Length > 0 ? "." : "").Append(step.Key);
            }
        }

        return text.ToString();
    }
}
