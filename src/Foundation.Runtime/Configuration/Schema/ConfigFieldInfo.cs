using System.ComponentModel;
using System.Globalization;

namespace Foundation.Configuration;

/// <summary>One field of a schema, as declared. Immutable; thread-safe.</summary>
/// <param name="name">The member's name.</param>
/// <param name="key">The key under which it is configured.</param>
/// <param name="ordinal">Its place in declaration order, from 0.</param>
public sealed class ConfigFieldInfo(string name, string key, int ordinal)
{
    /// <summary>The member's name.</summary>
    public string Name { get; } = name;

    /// <summary>The key under which it is configured.</summary>
    public string Key { get; } = key;

    /// <summary>Its place in declaration order, from 0.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>The member's type as C# writes it.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The family to which its values (of a collection: its elements) belong.</summary>
    public ConfigValueKind Kind { get; init; }

    /// <summary>The summary of the declaration.</summary>
    public string? Description { get; init; }

    /// <summary>The default as it would be written in a file, or <see langword="null"/> where there is none or it is a secret.</summary>
    public string? Default { get; init; }

    /// <summary>The unit of a bare number, or <see langword="null"/> where a bare number is an error.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the key must be present, apart from what <c>RequiredWhen</c> and <c>DependsOn</c> say.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether an explicit null is a value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the value is kept out of every text.</summary>
    public bool IsSecret { get; init; }

    /// <summary>When a changed value takes effect.</summary>
    public ReloadPolicy Reload { get; init; }

    /// <summary>An earlier key that is still read, with a warning.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>Why the field should no longer be set.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The ordinals of the fields that decide whether this one is active.</summary>
    public IReadOnlyList<int> DependsOn { get; init; } = [];

    /// <summary>The condition under which the field is active, in words.</summary>
    public string? Condition { get; init; }

    /// <summary>How many lists and dictionaries stand around the values: 0 for a plain value, 2 for a dictionary of lists.</summary>
    public int CollectionDepth { get; init; }

    /// <summary>The schema of the value (of a collection: of its elements), or <see langword="null"/> where it is no object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<ConfigSchemaInfo>? Schema { get; init; }

    /// <summary>Names the members of the enum that the values are of, for errors.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<long, string> EnumName { get; init; } = static value => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => Key;
}
