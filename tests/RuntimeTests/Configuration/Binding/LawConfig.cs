using System.Collections.Immutable;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>Reaches the comparison, which schemas implement explicitly.</summary>
internal static class ConfigDiff
{
    public static FieldSet Of<T>(T left, T right)
        where T : IConfigSchema<T> => T.Diff(left, right);
}

[ConfigSchema]
internal sealed partial record LawConfig
{
    public static readonly string[] Names =
        ["Flag", "Number", "Maybe", "Text", "Word", "Span", "Day", "Money", "Numbers", "Map", "Parts", "Union"];

    public required bool Flag { get; init; }

    public required long Number { get; init; }

    public int? Maybe { get; init; } = 7;

    public string Text { get; init; } = "default";

    public string? Word { get; init; } = "default";

    public TimeSpan Span { get; init; } = TimeSpan.FromSeconds(1);

    public DayOfWeek Day { get; init; } = DayOfWeek.Monday;

    public decimal Money { get; init; } = 1m;

    public ImmutableArray<int> Numbers { get; init; } = [1];

    public Dictionary<string, LawPart> Map { get; init; } = [];

    public List<LawPart> Parts { get; init; } = [];

    public LawUnion? Union { get; init; }
}

[ConfigSchema]
internal sealed partial record LawPart
{
    public required int Size { get; init; }

    public required string Word { get; init; }
}

[ConfigSchema, Discriminator("kind")]
internal abstract partial record LawUnion;

[ConfigSchema, Variant("one")]
internal sealed partial record LawOne : LawUnion
{
    public required LawPart Part { get; init; }
}

[ConfigSchema, Variant("two")]
internal sealed partial record LawTwo : LawUnion
{
    public required double Number { get; init; }
}
