namespace Foundation.GeneratorTests.Configuration.Generating;

/// <summary>The generated part fits every kind of type that a schema can be.</summary>
public sealed class ConfigShapeTests
{
    [Fact]
    public void Schema__when_it_is_the_smallest_record__then_its_part_is_small()
    {
        Match("[ConfigSchema(\"Shop\")] public sealed partial record ShopConfig { public int Port { get; init; } = 80; }");
    }

    [Fact]
    public void Schema__when_fields_cannot_change_while_it_runs__then_they_are_kept()
    {
        Match("""
            [ConfigSchema("Shop")]
            public sealed partial record ShopConfig([property: Field(Reload = ReloadPolicy.Restart)] string Host, int Port = 80)
            {
                [Field(Reload = ReloadPolicy.Never)] public System.Collections.Generic.List<int> Nodes { get; init; } = [];
                public required string Name { get; set; }
            }
            """);
    }

    [Fact]
    public void Schema__when_it_is_a_class__then_it_gets_a_ToString()
    {
        Match("[ConfigSchema(\"Shop\")] public partial class ShopConfig { [Field(Secret = true)] public required string Key { get; set; } }");
    }

    [Fact]
    public void Schema__when_it_is_a_struct__then_it_is_never_null()
    {
        Match("[ConfigSchema] public partial struct Limits { public Limits() { } [Field(Min = 1)] public int Low { get; set; } = 1; }");
    }

    [Fact]
    public void Schema__when_it_is_a_struct_without_a_constructor__then_one_is_made()
    {
        Silent("[ConfigSchema] public partial struct Limits { [Field(Min = 1)] public required int Low { get; set; } }");
    }

    [Fact]
    public void Schema__when_it_is_a_readonly_struct__then_its_part_is_as_well()
    {
        Silent("[ConfigSchema] public readonly partial struct Limits { [Field(Min = 1)] public required int Low { get; init; } }");
    }

    [Fact]
    public void Schema__when_it_is_a_record_struct__then_it_prints_its_members()
    {
        Match("[ConfigSchema] public partial record struct Limits { [Field(Secret = true)] public required int Low { get; init; } }");
    }

    [Fact]
    public void Schema__when_it_is_a_positional_record_struct__then_its_constructor_is_called()
    {
        Silent("[ConfigSchema] public readonly partial record struct Limits(int Low, [property: Field(Max = 9)] int High = 5);");
    }

    [Fact]
    public void Schema__when_it_is_a_positional_record__then_its_parameters_are_fields()
    {
        Match("""
            /// <summary>Where a shop listens.</summary>
            /// <param name="Host">The name.</param>
            /// <param name="Port">The port.</param>
            [ConfigSchema("Shop")]
            public sealed partial record ShopConfig([property: Field(MinLength = 1)] string Host, [property: Field(Min = 1)] int Port = 80)
            {
                public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
            }
            """);
    }

    [Fact]
    public void Schema__when_every_parameter_has_a_default__then_an_empty_section_is_enough()
    {
        Silent("[ConfigSchema(\"Shop\")] public sealed partial record ShopConfig(string Host = \"localhost\", int Port = 80, string? Note = null);");
    }

    [Fact]
    public void Schema__when_a_class_has_a_primary_constructor__then_it_is_called()
    {
        Silent("[ConfigSchema(\"Shop\")] public sealed partial class ShopConfig(int port = 80) { public int Port { get; set; } = port; }");
    }

    [Fact]
    public void Schema__when_it_derives_from_a_schema__then_it_has_the_fields_of_both()
    {
        Match("""
            [ConfigSchema] public partial record Endpoint { [Field(Min = 1)] public int Port { get; init; } = 80; }
            [ConfigSchema("Shop")] public sealed partial record ShopConfig : Endpoint { public required string Host { get; init; } }
            """);
    }

    [Fact]
    public void Schema__when_three_classes_derive_from_each_other__then_all_compile()
    {
        Silent("""
            [ConfigSchema] public partial class A { public int One { get; set; } = 1; }
            [ConfigSchema] public partial class B : A { public int Two { get; set; } = 2; }
            [ConfigSchema("C")] public sealed partial class C : B { public int Three { get; set; } = 3; }
            """);
    }

    [Fact]
    public void Schema__when_its_base_is_a_plain_class__then_its_members_are_fields()
    {
        Silent("""
            public abstract class Named { public string Name { get; set; } = "unnamed"; }
            [ConfigSchema("Shop")] public sealed partial class ShopConfig : Named { public int Port { get; set; } = 80; }
            """);
    }

    [Fact]
    public void Schema__when_it_is_abstract__then_its_fields_are_shared()
    {
        Match("""
            [ConfigSchema] public abstract partial record Endpoint { [Field(Min = 1)] public int Port { get; init; } = 80; }
            [ConfigSchema("Shop")] public sealed partial record ShopConfig : Endpoint;
            """);
    }

    [Fact]
    public void Schema__when_its_base_types_have_rules__then_it_runs_them_before_its_own()
    {
        Match("""
            [ConfigSchema] public partial record Endpoint
            {
                public int Port { get; init; } = 80;
                [Rule(nameof(Port), Message = "port")] private static bool PortIsEven(Endpoint e) => e.Port % 2 == 0;
            }
            [ConfigSchema("Shop")] public sealed partial record ShopConfig : Endpoint
            {
                public int Spare { get; init; } = 81;
                [Rule(nameof(Port), nameof(Spare), Message = "spare")] private static bool PortsDiffer(ShopConfig s) => s.Port != s.Spare;
            }
            """);
    }

    [Fact]
    public void Schema__when_its_base_is_generic__then_the_fields_have_the_arguments_types()
    {
        Silent("""
            public abstract class Limited<T> { public required T Limit { get; set; } }
            [ConfigSchema("Shop")] public sealed partial class ShopConfig : Limited<int>;
            """);
    }

    [Fact]
    public void Schema__when_it_is_nested_three_deep__then_each_type_around_it_is_opened()
    {
        Match("""
            public static partial class Outer
            {
                internal partial struct Middle
                {
                    public partial record Inner
                    {
                        [ConfigSchema("Shop")] internal sealed partial record ShopConfig { public int Port { get; init; } = 80; }
                    }
                }
            }
            """);
    }

    [Fact]
    public void Schema__when_a_type_around_it_is_generic__then_its_parameters_are_kept()
    {
        Match("""
            public partial interface IHolder<in TKey, out TValue> { }
            public partial class Outer<TKey, TValue>
                where TKey : notnull
            {
                [ConfigSchema] public sealed partial record Limits { [Field(Min = 1)] public int Low { get; init; } = 1; }
            }
            """);
    }

    [Fact]
    public void Schema__when_it_is_generic__then_its_fields_cannot_have_its_parameters_types_but_others()
    {
        Silent("[ConfigSchema] public sealed partial class Limits<T> where T : class { [Field(Min = 1)] public int Low { get; set; } = 1; }");
    }

    [Fact]
    public void Schema__when_it_has_no_namespace__then_neither_has_its_part()
    {
        GeneratorTest.Run(ConfigSource.Usings + "[ConfigSchema(\"Shop\")] public sealed partial record ShopConfig { public int Port { get; init; } = 80; }")
            .ShouldBeSilent().MatchSnapshot(".Config.");
    }

    [Fact]
    public void Schema__when_it_is_internal__then_internal_types_are_its_fields_types()
    {
        Silent("""
            internal enum Level { Low, High }
            [ConfigSchema] internal sealed partial record Inner { public Level Level { get; init; } }
            [ConfigSchema("Shop")] internal sealed partial record ShopConfig { public Inner Inner { get; init; } = new(); public Level Level { get; init; } }
            """.Replace("public Level Level { get; init; }", "public Level Level { get; init; } = Level.Low;"));
    }

    [Fact]
    public void Schema__when_it_has_no_field__then_it_is_an_empty_object()
    {
        Silent("[ConfigSchema(\"Shop\")] public sealed partial record ShopConfig; [ConfigSchema] public partial class Nothing; [ConfigSchema] public partial struct None;");
    }

    [Fact]
    public void Schema__when_it_is_recursive__then_it_compiles()
    {
        Silent("""
            [ConfigSchema("Tree")] public sealed partial record Node
            {
                public Node? Next { get; init; }
                public ImmutableArray<Node> Children { get; init; } = [];
                public Dictionary<string, Node> Named { get; init; } = [];
            }
            """);
    }

    [Fact]
    public void Schema__when_its_parts_stand_in_several_files__then_all_their_fields_are_read()
    {
        GeneratorTest.Run(
            ConfigSource.Types("[ConfigSchema(\"Shop\")] public sealed partial record ShopConfig { public int Port { get; init; } = 80; }"),
            ConfigSource.Types("public sealed partial record ShopConfig { [Field(Min = 1)] public int Retries { get; init; } = 3; }"),
            ConfigSource.Types("partial record ShopConfig { [Rule(nameof(Port))] private static bool IsEven(ShopConfig c) => c.Port % 2 == 0; }"))
            .ShouldBeSilent().MatchSnapshot(".Config.");
    }

    [Fact]
    public void Schema__when_two_types_differ_by_case__then_each_has_a_file()
    {
        GeneratorTestResult result = Silent("""
            [ConfigSchema] public sealed partial record Shop { public int Port { get; init; } = 80; }
            [ConfigSchema] public sealed partial record SHOP { public int Port { get; init; } = 81; }
            """);
        Assert.Equal(2, result.GeneratedSources.Keys.Where(static hint => hint.EndsWith(".Config.g.cs", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Schema__when_it_has_a_constructor_without_parameters__then_it_is_called()
    {
        Match("""
            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig
            {
                public ShopConfig() => Created = 1;

                public int Port { get; set; } = 80;

                [NotField] public int Created { get; set; }
            }
            """);
    }

    [Fact]
    public void Schema__when_it_has_a_copy_constructor__then_both_stand_beside_each_other()
    {
        Silent("""
            [ConfigSchema("Shop")]
            public partial record ShopConfig
            {
                protected ShopConfig(ShopConfig other) => Port = other.Port;

                public int Port { get; init; } = 80;
            }
            """);
    }

    [Fact]
    public void Schema__when_the_user_writes_the_text__then_it_stays()
    {
        GeneratorTestResult result = Silent("""
            [ConfigSchema] public sealed partial class A { public int Port { get; set; } = 80; public override string ToString() => "A"; }
            [ConfigSchema] public sealed partial record B { public int Port { get; init; } = 80; private bool PrintMembers(System.Text.StringBuilder text) => false; }
            [ConfigSchema] public sealed partial record C { public int Port { get; init; } = 80; public override string ToString() => "C"; }
            [ConfigSchema] public partial record struct D { public required int Port { get; init; } public override readonly string ToString() => "D"; }
            """);
        foreach (string name in new[] { "A", "B", "D" })
        {
            string text = result.GeneratedSources[$"Shops.{name}.Config.g.cs"];
            Assert.DoesNotContain("bool PrintMembers", text, StringComparison.Ordinal);
            Assert.DoesNotContain("string ToString()", text, StringComparison.Ordinal);
        }
    }

    private static void Match(string declarations, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Silent(declarations).MatchSnapshot(".Config.", method);

    private static GeneratorTestResult Silent(string declarations) => GeneratorTest.Run(ConfigSource.Types(declarations)).ShouldBeSilent();
}
