using System.Collections.Immutable;
using System.Globalization;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>The helper finds each mistake it promises to find: for each there is a generator that makes it.</summary>
public sealed class GeneratorTestTests
{
    [Fact]
    public void A_good_generator__passes_and_its_files_are_there()
    {
        GeneratorTestResult result = GeneratorTest.Run(Probe.Setup(Probe.Good)).ShouldBeSilent();
        Assert.Equal(["Item.Probe.g.cs", "Order.Probe.g.cs"], result.GeneratedSources.Keys);
    }

    [Fact]
    public void The_snapshot_beside_the_test__is_compared() => GeneratorTest.Run(Probe.Setup(Probe.Good)).MatchSnapshot("Item.");

    [Fact]
    public void The_whole_toolkit__on_a_source_without_declarations__is_silent() =>
        GeneratorTest.Run("public sealed class Plain;").ShouldBeSilent();

    [Fact]
    public void A_step_that_changes_with_every_edit__fails() =>
        Probe.Fails("step Models is not incremental", new ProbeGenerator<(string Name, int Position)>(
            static found => (found.TargetSymbol.Name, found.TargetNode.SpanStart), static model => (model.Name, "")));

    [Fact]
    public void An_output_that_tells_the_position__fails() =>
        Probe.Fails("differs after an unrelated edit", new ProbeGenerator<(string Name, int Position)>(
            static found => (found.TargetSymbol.Name, found.TargetNode.SpanStart),
            static model => (model.Name, $"// {model.Position}")));

    [Fact]
    public void A_generator_without_named_steps__fails() =>
        Probe.Fails("names no step", new ProbeGenerator<string>(static found => found.TargetSymbol.Name, static name => (name, "")) { IsNamed = false });

    public static TheoryData<string, Func<GeneratorAttributeSyntaxContext, object?>> ImpureValues => new()
    {
        { "symbol", static found => found.TargetSymbol },
        { "compilation", static found => found.SemanticModel.Compilation },
        { "node", static found => found.TargetNode },
        { "tree", static found => found.TargetNode.SyntaxTree },
        { "location", static found => found.TargetNode.GetLocation() },
        { "immutable array", static found => ImmutableArray.Create(found.TargetSymbol.Name) },
        { "list", static found => new List<string> { found.TargetSymbol.Name } },
        { "dictionary", static found => new Dictionary<string, string> { [found.TargetSymbol.Name] = "" } },
        { "array", static found => new[] { found.TargetSymbol.Name } },
        { "class without equality", static _ => new object() },
        { "symbol in an array of a record", static found => new EquatableArray<Holder>([new Holder("", found.TargetSymbol)]) },
    };

    [Theory]
    [MemberData(nameof(ImpureValues), DisableDiscoveryEnumeration = true)]
    public void A_model_that_holds_more_than_values__fails(string what, Func<GeneratorAttributeSyntaxContext, object?> value)
    {
        Assert.NotEmpty(what);
        Probe.Fails("holds more than values", new ProbeGenerator<Holder>(
            found => new Holder(found.TargetSymbol.Name, value(found)), static model => (model.Name, "")));
    }

    [Fact]
    public void A_model_of_values__passes() =>
        GeneratorTest.Run(Probe.Setup(new ProbeGenerator<Holder>(
            static found => new Holder(
                found.TargetSymbol.Name,
                new EquatableArray<Holder>([new Holder("a", 1m), new Holder("b", DayOfWeek.Friday), new Holder("c", TimeSpan.Zero)])),
            static model => (model.Name, ""))));

    [Fact]
    public void An_output_in_the_culture_of_the_machine__fails() =>
        Probe.Fails("differs under fi-FI", Probe.Emitting(_ => "// " + (-1).ToString(CultureInfo.CurrentCulture)));

    [Fact]
    public void An_output_in_the_letters_of_the_machine__fails() =>
        Probe.Fails("differs under tr-TR", Probe.Emitting(name => "// " + name.ToLower(CultureInfo.CurrentCulture)));

    [Fact]
    public void An_output_in_the_order_of_the_files__fails() => Probe.Fails("differs in another order", new UnsortedGenerator());

    [Fact]
    public void An_output_that_an_edit_leaves_stale__fails() =>
        Probe.Fails("differs after the edit", () => GeneratorTest.Run(Probe.Setup(new ProbeGenerator<(string Name, int Members)>(
            static found => (found.TargetSymbol.Name, ((INamedTypeSymbol)found.TargetSymbol).GetMembers().Length),
            static model => (model.Name, $"// {model.Members}"))
        {
            Comparer = EqualityComparer<(string Name, int Members)>.Create(static (left, right) => left.Name == right.Name, static model => 0),
        }) with
        { Edits = [new SourceEdit(0, "class Item { }", "class Item { internal const int More = 1; }")] }));

    [Fact]
    public void An_output_stale_after_a_file_was_emptied__fails() =>
        Probe.Fails("differs after a file was emptied", () => GeneratorTest.Run(Probe.Setup(
            new ProbeGenerator<(string Name, bool HasOther)>(
                static found => (found.TargetSymbol.Name, found.SemanticModel.Compilation.GetTypeByMetadataName("Other") is not null),
                static model => (model.Name, $"// {model.HasOther}"))
            {
                Comparer = EqualityComparer<(string Name, bool HasOther)>.Create(static (left, right) => left.Name == right.Name, static model => 0),
            },
            Probe.Source,
            "internal class Other;")));

    [Fact]
    public void A_generated_error__fails() => Probe.Fails("does not compile cleanly", Probe.Emitting("internal Missing Value;"));

    [Fact]
    public void A_generated_nullable_warning_behind_the_pragma__fails() =>
        Probe.Fails("CS8625", Probe.Emitting("internal static string Text() => Other(null); private static string Other(string text) => text;"));

    [Fact]
    public void A_generated_warning_without_the_pragma__fails() =>
        Probe.Fails("CS0168", new ProbeGenerator<string>(
            static found => found.TargetSymbol.Name, static name => (name, "internal static void Run() { int unused; }"))
        { Finish = static text => text.Replace("#pragma warning disable\n", "", StringComparison.Ordinal) });

    [Fact]
    public void A_generated_reference_to_nothing_in_documentation__fails() =>
        Probe.Fails("CS1574", Probe.Emitting("/// <summary><see cref=\"Missing\"/></summary>\ninternal static void Run() { }"));

    [Fact]
    public void A_file_without_the_header__fails() =>
        Probe.Fails("does not begin with the header", new ProbeGenerator<string>(static found => found.TargetSymbol.Name, static name => (name, ""))
        { Finish = static text => text.Replace("// <auto-generated/>\n", "", StringComparison.Ordinal) });

    [Fact]
    public void A_file_with_blanks_at_line_ends__fails() =>
        Probe.Fails("ends in a blank", new ProbeGenerator<string>(static found => found.TargetSymbol.Name, static name => (name, ""))
        { Finish = static text => text.Replace("{\n", "{ \n", StringComparison.Ordinal) });

    [Fact]
    public void A_generator_that_throws__fails() =>
        Probe.Fails("broken on purpose", Probe.Emitting(_ => throw new InvalidOperationException("broken on purpose")));

    [Fact]
    public void A_generator_that_reports_a_diagnostic__fails() => Probe.Fails("Generators say nothing", new TalkingGenerator());

    [Fact]
    public void Two_generators_that_write_one_file__fail() =>
        Probe.Fails("Two generators write", () => GeneratorTest.Run(Probe.Setup(Probe.Good) with { Generators = [Probe.Good, new UnsortedGenerator("Item.Probe.g.cs")] }));

    [Fact]
    public void An_error_in_the_source__fails_unless_allowed()
    {
        GeneratorTestSetup setup = Probe.Setup(Probe.Good, Probe.Source + "\ninternal class Wrong : Missing;");
        Probe.Fails("CS0246", () => GeneratorTest.Run(setup));
        GeneratorTest.Run(setup with { AllowErrors = true });
    }

    [Fact]
    public void A_warning_in_the_source__fails_unless_allowed()
    {
        GeneratorTestSetup setup = Probe.Setup(Probe.Good, Probe.Source + "\ninternal class Wrong { private int _unused; }");
        Probe.Fails("CS0169", () => GeneratorTest.Run(setup));
        GeneratorTest.Run(setup with { AllowedWarnings = ["CS0169"] });
    }

    [Fact]
    public void Allowed_errors__without_any__fail() =>
        Probe.Fails("said to be wrong", () => GeneratorTest.Run(Probe.Setup(Probe.Good) with { AllowErrors = true }));

    [Fact]
    public void A_generated_error_on_top_of_a_wrong_source__fails() =>
        Probe.Fails("CS0260", () => GeneratorTest.Run(
            Probe.Setup(Probe.Good, "[System.ComponentModel.Description] internal class NotPartial : Missing;") with { AllowErrors = true }));

    internal sealed record Holder(string Name, object? Value);
}
