using System.Collections.Immutable;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class ValidationAllocationTests
{
    [Fact]
    public void Validate__of_a_valid_object__does_not_allocate() =>
        Assert.Equal((0, 0L), Measure(new LimitedConfig { Name = "shop", Part = new LimitedPart { Size = 1 } }));

    [Fact]
    public void Validate__of_an_object_with_everything_wrong__does_not_allocate() => Assert.Equal(
        (14, 0L),
        Measure(new LimitedConfig
        {
            Name = "",
            Slug = "A B",
            Host = "a b",
            Count = 0,
            Share = 2,
            Total = -0.5m,
            Timeout = TimeSpan.FromDays(8),
            Buffer = ByteSize.FromMiB(2),
            Colour = "blue",
            Day = DayOfWeek.Sunday,
            Numbers = [1, 1],
            Names = ["toolong"],
            Part = new LimitedPart { Size = 0 },
        }));

    private static (int Count, long Allocated) Measure(LimitedConfig value)
    {
        ConfigErrors errors = default;
        for (int i = 0; i < 200; i++)
        {
            errors.Clear();
            LimitedConfig.Validate(value, ref errors);
        }

        errors.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        LimitedConfig.Validate(value, ref errors);
        return (errors.Count, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

[ConfigSchema]
internal sealed partial record LimitedConfig
{
    [Field(MinLength = 1)]
    public required string Name { get; init; }

    [Field(Pattern = "^[a-z-]{1,20}$")]
    public string Slug { get; init; } = "a-b";

    [Field(Format = FieldFormat.Host)]
    public string Host { get; init; } = "localhost";

    [Field(Min = 1, Max = 10)]
    public int Count { get; init; } = 1;

    [Field(Max = 1)]
    public double Share { get; init; } = 0.5;

    [Field(Min = "0")]
    public decimal Total { get; init; } = 1m;

    [Field(Max = "7d")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    [Field(Max = "1MiB")]
    public ByteSize Buffer { get; init; } = ByteSize.FromMiB(1);

    [Field(OneOf = new object[] { "red", "green" })]
    public string Colour { get; init; } = "red";

    [Field(OneOf = new object[] { DayOfWeek.Monday, DayOfWeek.Friday })]
    public DayOfWeek Day { get; init; } = DayOfWeek.Monday;

    [Field(UniqueBy = "")]
    public ImmutableArray<int> Numbers { get; init; } = [1, 2, 3];

    [Field(MaxLength = 3)]
    public List<string> Names { get; init; } = ["a"];

    public required LimitedPart Part { get; init; }

    [Rule(nameof(Count), nameof(Numbers))]
    private static bool CountCoversNumbers(LimitedConfig limited) => limited.Count >= 1 && limited.Numbers.Length != 2;
}

[ConfigSchema]
internal sealed partial record LimitedPart
{
    [Field(Min = 1)]
    public required int Size { get; init; }
}
