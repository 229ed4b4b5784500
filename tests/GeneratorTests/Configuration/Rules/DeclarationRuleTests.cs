namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>What a type must be to be a schema.</summary>
public sealed class DeclarationRuleTests
{
    [Theory]
    [InlineData("[ConfigSchema] public sealed class [|Database|] { public int Size { get; set; } }", "'Database' is not partial: add 'partial'")]
    [InlineData("[ConfigSchema] public sealed record [|Database|](int Size);", "'Database' is not partial: add 'partial'")]
    [InlineData("public static class Outer { [ConfigSchema] public sealed partial class [|Inner|]; }", "'Outer.Inner' stands in 'Outer', which is not partial: add 'partial' to 'Outer'")]
    public void FND0101__a_schema_that_is_not_partial__reports(string source, string message) =>
        Invalid(source).ShouldReport("FND0101", message: message);

    [Fact]
    public void FND0101__a_schema_that_uses_one_that_is_not_partial__reports_only_that_one() => Invalid("""
        [ConfigSchema] public sealed partial class Outer { public List<Inner> Inners { get; set; } = []; public Inner? One { get; set; } }
        [ConfigSchema] public sealed class [|Inner|] { public int Size { get; set; } }
        """).ShouldReport("FND0101");

    [Fact]
    public void FND0101__a_case_that_is_not_partial__reports_only_that_one() => Invalid("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public sealed class [|Tcp|] : Link;
        """).ShouldReport("FND0101");

    [Fact]
    public void FND0101__partial_types_of_every_kind__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema] public sealed partial class A { public int Size { get; set; } }
        [ConfigSchema] public sealed partial record B { public int Size { get; init; } }
        [ConfigSchema] public partial struct C { public int Size { get; set; } }
        [ConfigSchema] internal partial record struct D { public int Size { get; set; } }
        public static partial class Outer { [ConfigSchema] public sealed partial class Inner { public int Size { get; set; } } }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("[ConfigSchema] file sealed partial class [|Database|];", "remove 'file'")]
    [InlineData("public partial class Outer { [ConfigSchema] private sealed partial class [|Inner|]; }", "make it and the types around it internal or public")]
    [InlineData("[ConfigSchema] public static partial class [|Database|];", "neither 'static' nor 'ref'")]
    [InlineData("[ConfigSchema] public ref partial struct [|Database|] { public int Size { get; set; } }", "neither 'static' nor 'ref'")]
    [InlineData("[ConfigSchema([|\"Db\"|])] public partial struct Database { public int Size { get; set; } }", "make it a class or record, or remove the section")]
    [InlineData("[ConfigSchema([|\"Db\"|])] public sealed partial class Database<T>;", "put the section on a type without type parameters")]
    [InlineData("[ConfigSchema([|\"Db\"|])] public abstract partial class Database;", "add [Discriminator]")]
    [InlineData("[ConfigSchema, [|Variant(\"tcp\")|]] public sealed partial class Tcp;", "derive it from an abstract type with [Discriminator]")]
    [InlineData("[ConfigSchema, [|Discriminator(\"kind\")|]] public partial class Link;", "add 'abstract'")]
    [InlineData("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, [|Variant("tcp")|]] public abstract partial class Tcp : Link;
        """, "remove 'abstract', or the [Variant]")]
    [InlineData("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, [|Variant("tcp")|]] public sealed partial class Tcp<T> : Link;
        """, "derive a type without type parameters")]
    [InlineData("""
        public abstract class Named(string name) { public string Key => name; }
        [ConfigSchema] public sealed partial class [|Database|] : Named { private Database(int a) : base("") => _ = a; }
        """, "add one to the base type")]
    public void FND0117__a_type_that_cannot_be_a_schema__reports(string source, string remedy)
    {
        GeneratorTestResult result = Invalid(source).ShouldReport("FND0117");
        Assert.Contains(remedy, Assert.Single(result.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed partial record Pool(int Seed) { public int [|Twice|] { get; init; } = Seed * 2; }", "Twice", "Seed")]
    [InlineData("public sealed partial record Pool(int Seed = 3) { public int [|Copy|] { get; init; } = Seed; }", "Copy", "Seed")]
    [InlineData("public sealed partial record Pool(int Seed) { private readonly int [|_twice|] = Seed * 2; public int Twice() => _twice; }", "_twice", "Seed")]
    [InlineData("public sealed partial class Pool(int seed) { public int Seed { get; set; } = seed; public int [|Twice|] => seed * 2; }", "Twice", "seed")]
    [InlineData("public sealed partial class Pool(int seed) { public int [|Twice|] { get; set; } = seed * 2; }", "Twice", "seed")]
    [InlineData("public sealed partial class Pool(int seed) { public int [|Seed|] { get; } = seed; }", "Seed", "seed")]
    [InlineData("public partial struct Pool(int seed) { public readonly int [|Twice|]() => seed * 2; }", "Twice", "seed")]
    public void FND0117__a_member_computed_from_a_parameter__reports(string type, string member, string parameter) =>
        Invalid("[ConfigSchema] " + type).ShouldReport("FND0117", message:
            $"'{member}' reads the parameter '{parameter}', whose key is bound only after it: compute it from a property when it is asked ('=>'), or give it a default of its own");

    [Fact]
    public void FND0117__parameters_that_are_fields_or_constants__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema] public sealed partial record A(int Seed) { public int Twice => Seed * 2; public int Thrice() => Seed * 3; }
        [ConfigSchema] public sealed partial record B(int Seed) { [Field(Min = 1)] public int Seed { get; init; } = Seed; public string Name { get; init; } = nameof(Seed); }
        [ConfigSchema] public sealed partial class C(string host) { public string Host { get; set; } = host; }
        [ConfigSchema] public sealed partial class D(int port = 80) { public int Port { get; set; } = port; public int Spare { get; set; } = port + 1; }
        [ConfigSchema] public partial record E(int Seed);
        [ConfigSchema] public sealed partial record F(int Seed, int Other) : E(Seed);
        """)).ShouldBeSilent();

    [Fact]
    public void FND0117__a_sealed_type_of_a_union_without_a_tag__reports() => Invalid("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link;
        [ConfigSchema, Variant("tcp")] public partial class Tcp : Link;
        [ConfigSchema] public sealed partial class [|FastTcp|] : Tcp;
        """).ShouldReport("FND0117", message: "'FastTcp' derives from the union 'Link', but no tag chooses it: add [Variant] with its tag, or derive it from another type");

    [Theory]
    [InlineData("public sealed record Pool { [[|Field(Min = 1)|]] public int Size { get; init; } = 1; }", "'Size' has [Field], but 'Pool' is no schema: mark 'Pool' with [ConfigSchema], or make it abstract, so that schemas share its members")]
    [InlineData("public record struct Pool { [[|AtMostOneOf(\"a\")|]] public int? Size { get; set; } }", "'Size' has [AtMostOneOf], but 'Pool' is no schema: mark 'Pool' with [ConfigSchema], or make it abstract, so that schemas share its members")]
    [InlineData("public abstract class Pool { public int Size { get; set; } [[|Rule(nameof(Size))|]] private static bool IsSmall(Pool p) => p.Size < 9; }", "'IsSmall' has [Rule], but 'Pool' is no schema: mark 'Pool' with [ConfigSchema], or move the rule into a schema")]
    [InlineData("[[|Discriminator(\"kind\")|]] public abstract class Link;", "'Link' has [Discriminator], but is no schema: add [ConfigSchema]")]
    [InlineData("[ConfigSchema, Discriminator(\"kind\")] public abstract partial class Link; [[|Variant(\"tcp\")|]] public sealed class Tcp : Link;", "'Tcp' has [Variant], but is no schema: add [ConfigSchema]")]
    public void FND0105__an_attribute_where_there_is_no_schema__reports(string source, string message) => Invalid(source).ShouldReport("FND0105", message: message);

    [Theory]
    [InlineData("public List<int> [|Ports|] { get; } = [];")]
    [InlineData("public IDictionary<string, int> [|Ports|] { get; } = new Dictionary<string, int>();")]
    public void FND0105__a_collection_without_a_setter__reports(string member) => Invalid($"[ConfigSchema] public sealed partial class Pool {{ {member} }}")
        .ShouldReport("FND0105", message: "'Ports' is a collection that nothing can set, so that no key would fill it: add 'init', or exclude it with [NotField]");

    [Fact]
    public void FND0105__members_that_schemas_share_and_collections_that_are_no_fields__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        public abstract class Named { [Field(MinLength = 1)] public string Name { get; set; } = "a"; }
        [ConfigSchema] public sealed partial class Pool : Named
        {
            public List<int> Ports { get; init; } = [];
            public List<int> Sorted => [.. Ports];
            public ImmutableArray<int> Known { get; } = [1];
            [NotField] public List<int> Seen { get; } = [];
        }
        """)).ShouldBeSilent();

    [Fact]
    public void FND0117__an_attribute_under_an_alias__reports() => GeneratorTest.RunInvalid("""
        using Schema = Foundation.Configuration.ConfigSchemaAttribute;

        namespace Shop;

        [Schema("Database")]
        public sealed partial class [|Database|]
        {
            public int PoolSize { get; set; } = 1;
        }
        """).ShouldReport("FND0117", message: "'Database' writes its attribute by an alias, under which it is not found: write [ConfigSchema]");

    [Fact]
    public void FND0117__more_fields_than_a_set_holds__reports()
    {
        string members = string.Concat(Enumerable.Range(0, 257).Select(static i => $"public int Field{i} {{ get; set; }}\n"));
        Invalid($"[ConfigSchema] public sealed partial class [|Huge|] {{ {members} }}")
            .ShouldReport("FND0117", message: "'Huge' has 257 fields, more than 256: move some into a nested [ConfigSchema] type");
    }

    [Fact]
    public void FND0117__unions_generic_types_and_derived_types__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema, Discriminator("kind")] public abstract partial class Link { public string? Name { get; set; } }
        [ConfigSchema, Variant("tcp")] public sealed partial class Tcp : Link { public int Port { get; set; } }
        [ConfigSchema, Variant("pipe")] public sealed partial class Pipe : Link { public string? Path { get; set; } }
        [ConfigSchema] public partial class Animal { public Animal(int legs) => Legs = legs; public int Legs { get; set; } }
        [ConfigSchema] public sealed partial class Dog : Animal { public Dog() : base(4) { } }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("public int [|Fields|] { get; set; }")]
    [InlineData("public void [|Validate|]() { }")]
    [InlineData("public class [|DatabaseSchema|];")]
    [InlineData("public bool [|Check|] { get; set; }")]
    [InlineData("[Field(Pattern = \"^a$\")] public string? Name { get; set; } private static bool [|MatchesName|](string text) => text.Length > 0;")]
    [InlineData("public bool On { get; set; } [Field(DependsOn = nameof(On))] public int Size { get; set; } public bool [|SizeIsActive|] => On;")]
    public void FND0124__a_member_with_a_reserved_name__reports(string member) =>
        Invalid($"[ConfigSchema] public sealed partial class Database {{ {member} }}").ShouldReport("FND0124");

    [Fact]
    public void FND0124__a_field_called_Fields__says_how_the_key_is_kept() =>
        Invalid("[ConfigSchema] public sealed partial class Database { public int [|Fields|] { get; set; } }").ShouldReport(
            "FND0124",
            message: "'Fields' has a name that the generated part of 'Database' declares: rename it; a field keeps its key with [Field(Name = …)]");

    [Fact]
    public void FND0124__names_near_the_reserved_ones__is_silent() => GeneratorTest.Run(ConfigSource.Types("""
        [ConfigSchema] public sealed partial class Database
        {
            public int Field { get; set; }
            [Field(Name = "Fields")] public int FieldCount { get; set; }
            public bool Checked { get; set; }
            private static bool Check(int value) => value > 0;
            public bool IsSound() => Check(Field);
        }
        """)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string source) => GeneratorTest.RunInvalid(ConfigSource.Types(source));
}
