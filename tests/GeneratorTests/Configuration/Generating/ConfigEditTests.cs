using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Configuration.Generating;

/// <summary>
/// A model is remembered while nothing is declared differently. Each edit here is in another file than the schema, and
/// changes its output; that the remembered output then equals a fresh run's is checked for every edit.
/// </summary>
public sealed class ConfigEditTests
{
    private const string Schema = """
        [ConfigSchema(Names.Section)]
        public sealed partial record ShopConfig : Shared
        {
            [Field(Min = Names.Low, Max = 100)] public int Port { get; init; } = Names.Default;
            public Level Level { get; init; } = Level.Low;
            public Part? Part { get; init; }
        }
        """;

    private const string Rest = """
        public static class Names { public const string Section = "Shop"; public const int Low = 1; public const int Default = 80; }
        public enum Level { Low, High }
        public abstract record Shared { [Field(MinLength = 1)] public string Host { get; init; } = "localhost"; }
        [ConfigSchema] public sealed partial class Part { public int Size { get; set; } = 1; public int Twice() { return Size * 2; } }
        """;

    private static readonly string[] Sources = [ConfigSource.Types(Schema), ConfigSource.Types(Rest)];

    [Theory]
    [InlineData("Low = 1;", "Low = 2;")]
    [InlineData("Default = 80;", "Default = 81;")]
    [InlineData("\"Shop\"", "\"Store\"")]
    [InlineData("Low, High", "Low, Mid, High")]
    [InlineData("public enum Level { Low, High }", "[Flags] public enum Level { Low = 1, High = 2 }")]
    [InlineData("MinLength = 1", "MinLength = 2, Secret = true")]
    [InlineData("string Host", "string? Host")]
    [InlineData("\"localhost\"", "\"127.0.0.1\"")]
    [InlineData("public string Host", "public int Retries { get; init; } = 3; public string Host")]
    [InlineData("[ConfigSchema] public sealed partial class Part", "public sealed partial class Part")]
    [InlineData("public sealed partial class Part", "public sealed class Part")]
    [InlineData("partial class Part", "partial class Part<T>")]
    public void Edit__when_another_file_declares_differently__then_the_output_follows(string old, string replacement)
    {
        Edit(new SourceEdit(1, old, replacement));
    }

    [Theory]
    [InlineData("public sealed partial record ShopConfig { public int Added { get; init; } = 1; }")]
    [InlineData("partial record ShopConfig { [Rule(nameof(Port))] private static bool IsOdd(ShopConfig c) => c.Port % 2 == 1; }")]
    [InlineData("public sealed record TimeSpan; partial record ShopConfig { public TimeSpan? Added { get; init; } }")]
    [InlineData("public record SHOPCONFIG;")]
    public void Edit__when_a_declaration_is_added_elsewhere__then_the_output_follows(string added)
    {
        Edit(new SourceEdit(1, "public enum Level", added + " public enum Level"));
    }

    [Fact]
    public void Edit__when_a_new_type_shadows_an_old_name__then_the_field_is_of_the_new_type()
    {
        string[] sources =
        [
            "using Foundation.Configuration; namespace Shops.Inner { [ConfigSchema] public sealed partial class ShopConfig { public Level Level { get; set; } = default; } }",
            "namespace Shops { public enum Level { Low, High } } // more",
        ];
        Edit(sources, new SourceEdit(1, "// more", "namespace Shops.Inner { public enum Level { One, Two } }"));
    }

    [Fact]
    public void Edit__when_a_global_using_makes_the_attribute_known__then_the_schema_appears()
    {
        string[] sources =
        [
            "namespace Shops { [ConfigSchema] public sealed partial class ShopConfig { public int Port { get; set; } = 80; } }",
            "// usings",
        ];
        GeneratorTestSetup setup = new() { Sources = sources, AllowErrors = true, Edits = [new SourceEdit(1, "// usings", "global using Foundation.Configuration;")] };
        GeneratorTestResult result = GeneratorTest.Run(setup);
        Assert.DoesNotContain(result.GeneratedSources.Keys, static hint => hint.EndsWith(".Config.g.cs", StringComparison.Ordinal));
        Assert.Contains("Shops.ShopConfig.Config.g.cs", RunAfter(setup).Sources.Keys);
    }

    [Fact]
    public void Edit__when_a_global_using_changes_what_a_name_means__then_the_output_follows()
    {
        string[] sources =
        [
            "using Foundation.Configuration; namespace Shops { [ConfigSchema] public sealed partial class ShopConfig { public Number Port { get; set; } = 80; } }",
            "global using Number = System.Int32;",
        ];
        Edit(sources, new SourceEdit(1, "Int32", "Int64"));
    }

    [Fact]
    public void Edit__when_a_pragma_or_symbol_changes_a_declaration__then_the_output_follows()
    {
        string[] sources =
        [
            ConfigSource.Types("[ConfigSchema] public sealed partial class ShopConfig { public int Port { get; set; } = Names.Port; }"),
            "#define LOW\npublic static class Names\n{\n#if LOW\n    public const int Port = 80;\n#else\n    public const int Port = 8080;\n#endif\n}\n",
        ];
        Edit(sources, new SourceEdit(1, "#define LOW", "#define HIGH"));
    }

    [Theory]
    [InlineData("return Size * 2;", "return Size * 3;")]
    [InlineData("return Size * 2;", "int twice = Size + Size; /* { */ return twice;")]
    public void Edit__when_it_is_inside_a_method__then_every_step_is_reused(string old, string replacement)
    {
        TestProject project = new(new GeneratorTestSetup { Sources = Sources });
        GeneratorRun first = GeneratorRun.Start(project.CreateDriver(), TestProject.Compile(project.Texts));
        GeneratorRun second = first.Continue(TestProject.Compile([Sources[0], new SourceEdit(1, old, replacement).Apply(Sources[1])]));
        foreach (GeneratorRunResult result in second.Result.Results)
        {
            foreach (IncrementalGeneratorRunStep step in TrackedSteps.Named(result).Concat(result.TrackedOutputSteps).SelectMany(static steps => steps.Value))
            {
                Assert.All(step.Outputs, static output =>
                    Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{output.Value} is {output.Reason}"));
            }
        }
    }

    private static void Edit(SourceEdit edit) => Edit(Sources, edit);

    private static void Edit(string[] sources, SourceEdit edit)
    {
        GeneratorTestSetup setup = new() { Sources = sources, Edits = [edit] };
        GeneratorTestResult result = GeneratorTest.Run(setup);
        Assert.NotEqual(OutputOfSchema(result.GeneratedSources), OutputOfSchema(RunAfter(setup).Sources));
    }

    private static GeneratorRun RunAfter(GeneratorTestSetup setup)
    {
        string[] texts = [.. setup.Sources];
        foreach (SourceEdit edit in setup.Edits)
        {
            texts[edit.File] = edit.Apply(texts[edit.File]);
        }

        return GeneratorRun.Start(new TestProject(setup).CreateDriver(), TestProject.Compile(texts));
    }

    // Its name is part of it: a sibling that differs only by case changes it.
    private static string OutputOfSchema(IReadOnlyDictionary<string, string> sources)
    {
        KeyValuePair<string, string> output = Assert.Single(sources, static source => source.Key.Contains("ShopConfig", StringComparison.Ordinal));
        return output.Key + output.Value;
    }
}
