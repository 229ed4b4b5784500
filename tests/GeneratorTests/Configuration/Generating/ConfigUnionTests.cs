namespace Foundation.GeneratorTests.Configuration.Generating;

/// <summary>Tagged unions, wherever their cases stand.</summary>
public sealed class ConfigUnionTests
{
    [Fact]
    public void Union__when_its_cases_stand_in_other_files__then_it_knows_them_all()
    {
        GeneratorTest.Run(
            ConfigSource.Types("""
                [ConfigSchema, Discriminator("kind")] public abstract partial record Transport { [Field(Min = 1)] public int Retries { get; init; } = 3; }
                [ConfigSchema("Shop")] public sealed partial record ShopConfig { public required Transport Transport { get; init; } }
                """),
            ConfigSource.Types("[ConfigSchema, Variant(\"tcp\")] public sealed partial record Tcp : Transport { public required int Port { get; init; } }"),
            ConfigSource.Types("[ConfigSchema, Variant(\"pipe\")] public sealed partial record Pipe : Transport { [Field(Secret = true)] public required string Path { get; init; } }"))
            .ShouldBeSilent().MatchSnapshot(".Config.");
    }

    [Fact]
    public void Union__when_its_cases_are_nested_in_it__then_they_are_found()
    {
        GeneratorTest.Run(ConfigSource.Types("""
            [ConfigSchema("Transport"), Discriminator("kind")]
            public abstract partial class Transport
            {
                [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Transport { public required int Port { get; set; } }
                [ConfigSchema, Variant("@\"\\")] public sealed partial class Pipe : Transport { public string Path { get; set; } = "/"; }
            }
            """)).ShouldBeSilent().MatchSnapshot(".Config.");
    }

    [Fact]
    public void Union__when_a_case_derives_from_another__then_the_derived_one_is_told_first()
    {
        GeneratorTest.Run(ConfigSource.Types("""
            [ConfigSchema, Discriminator("kind")] public abstract partial record Transport;
            [ConfigSchema, Variant("a")] public partial record Plain : Transport { public required int Port { get; init; } }
            [ConfigSchema, Variant("b")] public sealed partial record Secured : Plain { public required string Key { get; init; } }
            """)).ShouldBeSilent();
    }

    [Fact]
    public void Union__when_it_has_no_case_yet__then_it_compiles()
    {
        GeneratorTest.Run(ConfigSource.Types("[ConfigSchema, Discriminator(\"kind\")] public abstract partial record Transport;"));
    }

    [Fact]
    public void Union__when_its_cases_are_positional_records__then_their_constructors_are_called()
    {
        GeneratorTest.Run(ConfigSource.Types("""
            [ConfigSchema, Discriminator("kind")] public abstract partial record Transport;
            [ConfigSchema, Variant("tcp")] public sealed partial record Tcp(int Port) : Transport;
            [ConfigSchema, Variant("none")] public sealed partial record None() : Transport;
            """)).ShouldBeSilent();
    }

    [Fact]
    public void Union__when_a_case_appears_or_changes_its_tag__then_the_output_follows()
    {
        GeneratorTest.Run(new GeneratorTestSetup
        {
            Sources =
            [
                ConfigSource.Types("[ConfigSchema, Discriminator(\"kind\")] public abstract partial record Transport;"),
                ConfigSource.Types("[ConfigSchema, Variant(\"tcp\")] public sealed partial record Tcp : Transport { public required int Port { get; init; } }\n// more"),
            ],
            Edits =
            [
                new SourceEdit(1, "\"tcp\"", "\"udp\""),
                new SourceEdit(1, "// more", "[ConfigSchema, Variant(\"pipe\")] public sealed partial record Pipe : Transport;"),
                new SourceEdit(0, "\"kind\"", "\"type\""),
            ],
        }).ShouldBeSilent();
    }
}
