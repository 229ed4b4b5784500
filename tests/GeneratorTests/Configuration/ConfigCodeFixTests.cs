namespace Foundation.GeneratorTests.Configuration;

/// <summary>Each fix once, and all of its kind at once.</summary>
public sealed class ConfigCodeFixTests
{
    [Fact]
    public Task FND0101__one_type__becomes_partial_with_the_types_around_it() => CodeFixTest.Apply(
        "FND0101",
        ConfigSource.Types("""
            /// <summary>Around.</summary>
            class Outer
            {
                [ConfigSchema]
                internal sealed class Inner;
            }
            """),
        ConfigSource.Types("""
            /// <summary>Around.</summary>
            partial class Outer
            {
                [ConfigSchema]
                internal sealed partial class Inner;
            }
            """));

    [Fact]
    public Task FND0101__all__become_partial() => CodeFixTest.ApplyAll(
        "FND0101",
        ConfigSource.Types("""
            public static class Outer
            {
                [ConfigSchema] public sealed class First;
                [ConfigSchema] public sealed record Second(int Size);
            }
            """),
        ConfigSource.Types("""
            public static partial class Outer
            {
                [ConfigSchema] public sealed partial class First;
                [ConfigSchema] public sealed partial record Second(int Size);
            }
            """));

    [Fact]
    public Task FND0102__reversed_bounds__are_swapped() => CodeFixTest.Apply(
        "FND0102",
        ConfigSource.Schema("[Field(Min = 10, Secret = false, Max = 1)] public int Size { get; set; }"),
        ConfigSource.Schema("[Field(Min = 1, Secret = false, Max = 10)] public int Size { get; set; }"));

    [Fact]
    public Task FND0102__all_reversed_bounds__are_swapped() => CodeFixTest.ApplyAll(
        "FND0102",
        ConfigSource.Schema("""
            [Field(Min = "2h", Max = "1h")] public TimeSpan? Wait { get; set; }
            [Field(MaxLength = 1, MinLength = 5)] public string? Name { get; set; }
            """),
        ConfigSource.Schema("""
            [Field(Min = "1h", Max = "2h")] public TimeSpan? Wait { get; set; }
            [Field(MaxLength = 5, MinLength = 1)] public string? Name { get; set; }
            """));

    [Fact]
    public Task FND0105__a_constraint_that_does_not_apply__is_removed() => CodeFixTest.ApplyAll(
        "FND0105",
        ConfigSource.Schema("""
            [Field(MinLength = 1, Pattern = "a", Max = 5)] public int Size { get; set; }
            [Field(MinCount = 1)] public string? Name { get; set; }
            """),
        ConfigSource.Schema("""
            [Field(Max = 5)] public int Size { get; set; }
            [Field] public string? Name { get; set; }
            """));

    [Fact]
    public Task FND0106__a_dead_default__is_removed() => CodeFixTest.Apply(
        "FND0106",
        ConfigSource.Schema("public required string Url { get; set; } = \"a\"; // kept"),
        ConfigSource.Schema("public required string Url { get; set; } // kept"));

    [Fact]
    public Task FND0106__all_dead_defaults__are_removed() => CodeFixTest.ApplyAll(
        "FND0106",
        ConfigSource.Schema("""
            public required string Url { get; set; } = "a";
            [Field(Required = true)] public int? Size { get; set; } = 3;
            """),
        ConfigSource.Schema("""
            public required string Url { get; set; }
            [Field(Required = true)] public int? Size { get; set; }
            """));

    [Fact]
    public Task FND0106__a_positional_default__is_removed() => CodeFixTest.Apply(
        "FND0106",
        ConfigSource.Types("[ConfigSchema] public sealed partial record Database([property: Field(Required = true)] int? Size = 3);"),
        ConfigSource.Types("[ConfigSchema] public sealed partial record Database([property: Field(Required = true)] int? Size);"));

    [Fact]
    public Task FND0108__a_misspelt_name__is_corrected() => CodeFixTest.Apply(
        "FND0108",
        ConfigSource.Schema("public bool On { get; set; } public bool Enabled { get; set; } [Field(DependsOn = \"Enabeld\")] public int Size { get; set; }"),
        ConfigSource.Schema("public bool On { get; set; } public bool Enabled { get; set; } [Field(DependsOn = nameof(Enabled))] public int Size { get; set; }"));

    [Fact]
    public Task FND0108__all_misspelt_names__are_corrected() => CodeFixTest.ApplyAll(
        "FND0108",
        ConfigSource.Schema("""
            public int Size { get; set; }
            [Field(UniqueBy = "Hots")] public List<Replica> Replicas { get; set; } = [];
            [Rule("Sise", "Replica")] private static bool IsSound(ShopConfig c) => true;
            """),
        ConfigSource.Schema("""
            public int Size { get; set; }
            [Field(UniqueBy = nameof(Replica.Host))] public List<Replica> Replicas { get; set; } = [];
            [Rule(nameof(Size), nameof(Replicas))] private static bool IsSound(ShopConfig c) => true;
            """));

    [Fact]
    public Task FND0113__all_secrets__are_removed() => CodeFixTest.ApplyAll(
        "FND0113",
        ConfigSource.Schema("""
            [Field(Secret = true)] public string? Password { get; set; } = "hunter2";
            [Field(Secret = true)] public int? Pin = 1234;
            """),
        ConfigSource.Schema("""
            [Field(Secret = true)] public string? Password { get; set; }
            [Field(Secret = true)] public int? Pin;
            """));

    [Fact]
    public Task FND0114__all_bare_numbers__get_the_usual_unit() => CodeFixTest.ApplyAll(
        "FND0114",
        ConfigSource.Schema("""
            [Field(Min = 1, Max = "30")] public TimeSpan? Wait { get; set; }
            [Field(Max = "30", Unit = "ms")] public TimeSpan? Pause { get; set; }
            [Field(Max = 1024)] public ByteSize? Buffer { get; set; }
            """),
        ConfigSource.Schema("""
            [Field(Min = "1s", Max = "30s")] public TimeSpan? Wait { get; set; }
            [Field(Max = "30ms", Unit = "ms")] public TimeSpan? Pause { get; set; }
            [Field(Max = "1024B")] public ByteSize? Buffer { get; set; }
            """));

    [Fact]
    public Task FND0116__a_field_that_is_read__is_listed_before_the_message() => CodeFixTest.Apply(
        "FND0116",
        ConfigSource.Schema("""
            public int A { get; set; }
            public int B { get; set; }
            [Rule(nameof(A), Message = "a above b")] private static bool IsSound(ShopConfig c) => c.A > c.B;
            """),
        ConfigSource.Schema("""
            public int A { get; set; }
            public int B { get; set; }
            [Rule(nameof(A), nameof(B), Message = "a above b")] private static bool IsSound(ShopConfig c) => c.A > c.B;
            """));

    [Fact]
    public Task FND0116__all_fields_that_are_read__are_listed() => CodeFixTest.ApplyAll(
        "FND0116",
        ConfigSource.Schema("""
            public int A { get; set; }
            public int B { get; set; }
            public int C { get; set; }
            [Rule(nameof(A))] private static bool IsSound(ShopConfig c) => c.A > c.B && c.C > 1;
            """),
        ConfigSource.Schema("""
            public int A { get; set; }
            public int B { get; set; }
            public int C { get; set; }
            [Rule(nameof(A), nameof(B), nameof(C))] private static bool IsSound(ShopConfig c) => c.A > c.B && c.C > 1;
            """));

    [Fact]
    public Task FND0118__all_dead_constraints__are_removed() => CodeFixTest.ApplyAll(
        "FND0118",
        ConfigSource.Schema("""
            [Field(Min = 0, Max = 255)] public byte Size { get; set; }
            [Field(Max = 9, Min = 0)] public uint Count { get; set; }
            [Field(MinLength = 0), AtMostOneOf("alone")] public string? Name { get; set; }
            """),
        ConfigSource.Schema("""
            [Field] public byte Size { get; set; }
            [Field(Max = 9)] public uint Count { get; set; }
            [Field] public string? Name { get; set; }
            """));
}
