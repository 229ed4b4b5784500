namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>What a field can be, and which constraints its type takes.</summary>
public sealed class FieldTypeRuleTests
{
    [Theory]
    [InlineData("public [|object?|] Value { get; set; }")]
    [InlineData("public [|Action?|] Value { get; set; }")]
    [InlineData("public [|int[,]?|] Value { get; set; }")]
    [InlineData("public [|List<Action>|] Values { get; set; } = [];")]
    [InlineData("public [|Dictionary<string, Action>|] Values { get; set; } = [];")]
    [InlineData("public [|Dictionary<Replica, string>|] Values { get; set; } = [];")]
    [InlineData("public [|Dictionary<List<int>, string>|] Values { get; set; } = [];")]
    [InlineData("[Field(Min = 3, Max = 1)] public [|object?|] Value { get; set; }")]
    public void FND0117__a_field_that_no_configuration_can_fill__reports(string member) => Invalid(member).ShouldReport("FND0117");

    [Theory]
    [InlineData("[Obsolete(\"gone\", true)] public int [|Size|] { get; set; }")]
    public void FND0117__a_member_that_generated_code_must_not_use__reports(string member) => Invalid(member).ShouldReport("FND0117");

    [Fact]
    public void FND0117__members_that_are_obsolete_as_a_warning_or_no_fields__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Obsolete("use B")] public int A { get; set; }
        [NotField, Obsolete("gone", true)] public int B { get; set; }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("public [|List<Action[]>|] Values { get; set; } = [];", "'Values' has elements of the type 'Action', which no configuration can fill: use a primitive")]
    [InlineData("public [|Dictionary<Replica, string>|] Values { get; set; } = [];", "'Values' has dictionary keys of the type 'Replica', which no key of a file can be: use a scalar key, such as string")]
    public void FND0117__a_part_of_the_type__is_named(string member, string start) =>
        Assert.StartsWith(start, Assert.Single(Invalid(member).ShouldReport("FND0117").Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Fact]
    public void FND0117__types_of_every_family_and_excluded_members__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        public bool A { get; set; }
        public byte B { get; set; }
        public double? C { get; set; }
        public decimal D { get; set; }
        public string E { get; set; } = "";
        public Level F { get; set; }
        public TimeSpan G { get; set; }
        public Replica? H { get; set; }
        public ImmutableArray<Replica> I { get; set; } = [];
        public Dictionary<string, List<int>> J { get; set; } = [];
        [NotField] public Action? K { get; set; }
        public Action? Computed => K;
        """)).ShouldBeSilent();

    [Fact]
    public void FND0117__a_type_that_does_not_exist__is_silent_since_the_compiler_speaks() =>
        Invalid("public List<Missing> Value { get; set; } = [];").ShouldBeSilent();

    [Theory]
    [InlineData("[Field(Min = [|1|])] public bool On { get; set; }")]
    [InlineData("[Field(Max = [|\"z\"|])] public string? Name { get; set; }")]
    [InlineData("[Field(Min = [|1|])] public List<string> Names { get; set; } = [];")]
    [InlineData("[Field(MinLength = [|1|])] public int Size { get; set; }")]
    [InlineData("[Field(MaxLength = [|1|])] public List<int> Sizes { get; set; } = [];")]
    [InlineData("[Field(MinCount = [|1|])] public string? Name { get; set; }")]
    [InlineData("[Field(MaxCount = [|1|])] public int Size { get; set; }")]
    [InlineData("[Field(Pattern = [|\"^a\"|])] public int Size { get; set; }")]
    [InlineData("[Field(Format = [|FieldFormat.Uri|])] public Uri? Address { get; set; }")]
    [InlineData("[Field(OneOf = [|new object[] { true }|])] public bool On { get; set; }")]
    [InlineData("[Field(Unit = [|\"s\"|])] public int Seconds { get; set; }")]
    [InlineData("[Field(UniqueBy = [|\"\"|])] public int Size { get; set; }")]
    [InlineData("[Field(UniqueBy = [|\"\"|])] public Dictionary<string, int> Sizes { get; set; } = [];")]
    [InlineData("[Field(AllowNumeric = [|true|])] public int Size { get; set; }")]
    [InlineData("[Field] public int [|Size|] => 3;")]
    [InlineData("[Field] public int [|Size|] { get; private set; }")]
    [InlineData("[[|ExactlyOneOf(\"one\")|]] public int Size { get; set; } [ExactlyOneOf(\"one\")] public int? Other { get; set; }")]
    public void FND0105__a_constraint_that_the_type_does_not_take__reports(string member) => Invalid(member).ShouldReport("FND0105");

    [Theory]
    [InlineData("[Field(Max = [|\"z\"|])] public string? Name { get; set; }", "'Name' has Max, but 'string' has no order: limit its MinLength or MaxLength, or remove it")]
    [InlineData("[Field(MaxLength = [|1|])] public List<int> Sizes { get; set; } = [];", "'Sizes' has MaxLength, but 'int' has no length: write MaxCount for the number of elements, or remove it")]
    [InlineData("[Field(MaxCount = [|1|])] public string? Name { get; set; }", "'Name' has MaxCount, but 'string' has no elements: write MaxLength")]
    [InlineData("[Field] public int [|Size|] => 3;", "'Size' has attributes of a field, but nothing can set it: make it a public member of each object, with a public 'set' or 'init', or remove the attributes")]
    [InlineData("[Field(Reload = [|ReloadPolicy.Restart|])] public int Size { get; set; } = 1;", "'Size' has Reload, but 'ShopConfig' owns no section, and is replaced as a whole: remove it, and set Reload on the field that holds the object")]
    [InlineData("[Field, NotField] public int [|Size|] { get; set; }", "'Size' has attributes of a field, but is none by [NotField]: remove one or the other")]
    [InlineData("[Field(Format = [|FieldFormat.Port|])] public int Size { get; set; }", "'Size' has Format, but 'int' is no text: write Min = 0, Max = 65535 in its place")]
    public void FND0105__the_message__names_the_remedy(string member, string message) => Invalid(member).ShouldReport("FND0105", message: message);

    [Fact]
    public void FND0105__constraints_of_elements_and_of_their_collection__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Min = 1, Max = 9, MinCount = 1, MaxCount = 3, UniqueBy = "")] public List<int> Sizes { get; set; } = [1];
        [Field(MinLength = 1, MaxLength = 9)] public Dictionary<string, string> Names { get; set; } = [];
        [Field(Min = "1s", Unit = "s")] public TimeSpan? Wait { get; set; }
        [Field(AllowNumeric = true, OneOf = new object[] { Level.Low, Level.High })] public Level Level { get; set; }
        [Field(Min = 'a', Max = 'z')] public char? Letter { get; set; }
        [ExactlyOneOf("one")] public int? Left { get; set; }
        [ExactlyOneOf("one")] public string? Right { get; set; }
        """)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string member) => GeneratorTest.RunInvalid(ConfigSource.Schema(member));
}
