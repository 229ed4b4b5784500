namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Defaults beside the constraints of their fields.</summary>
public sealed class DefaultRuleTests
{
    [Theory]
    [InlineData("[Field(Min = 1)] public int PoolSize { get; set; } = [|0|];")]
    [InlineData("[Field(Max = 9)] public int? PoolSize { get; set; } = [|10|];")]
    [InlineData("[Field(ExclusiveMin = 0)] public double Rate { get; set; } = [|0|];")]
    [InlineData("[Field(Max = \"1h\")] public TimeSpan Wait { get; set; } = [|TimeSpan.FromHours(2)|];")]
    [InlineData("[Field(MinLength = 1)] public string Name { get; set; } = [|\"\"|];")]
    [InlineData("[Field(MaxLength = 2)] public string Name { get; set; } = [|\"abc\"|];")]
    [InlineData("[Field(OneOf = new object[] { \"tcp\", \"udp\" })] public string Kind { get; set; } = [|\"http\"|];")]
    [InlineData("[Field(OneOf = new object[] { Level.Low })] public Level Level { get; set; } = [|Level.High|];")]
    [InlineData("[Field(Pattern = \"^[a-z]+$\")] public string Name { get; set; } = [|\"A1\"|];")]
    [InlineData("[Field(Format = FieldFormat.Ipv4)] public string Address { get; set; } = [|\"10.0.0.256\"|];")]
    [InlineData("[Field(MinCount = 1)] public List<int> Sizes { get; set; } = [|[]|];")]
    [InlineData("public string Name { get; set; } = [|null!|];")]
    [InlineData("public Level Level { get; set; } = [|(Level)7|];")]
    [InlineData("[Field(Example = [|11|], Max = 10)] public int PoolSize { get; set; }")]
    [InlineData("[Field(Example = [|\"A1\"|], Pattern = \"^[a-z]+$\")] public string? Name { get; set; }")]
    public void FND0104__a_default_outside_its_constraint__reports(string member) => Invalid(member).ShouldReport("FND0104");

    [Theory]
    [InlineData("[Field(Min = 1)] public int PoolSize { get; set; } = [|0|];", "'PoolSize' has the default 0 outside Min 1: change the default or the constraint")]
    [InlineData("[Field(MinLength = 1)] public string Name { get; set; } = [|\"\"|];", "'Name' has the default \"\" shorter than MinLength 1: change the default or the constraint")]
    [InlineData("[Field(Example = [|11|], Max = 10)] public int PoolSize { get; set; }", "'PoolSize' has Example 11 outside Max 10: change the example or the constraint")]
    [InlineData("public string Name { get; set; } = [|null!|];", "'Name' has the default null, but is not nullable: remove the default, so that it is required, or declare 'string?'")]
    public void FND0104__the_message__names_the_constraint(string member, string message) => Invalid(member).ShouldReport("FND0104", message: message);

    [Fact]
    public void FND0104__a_positional_member__reports_at_its_default() =>
        GeneratorTest.RunInvalid(ConfigSource.Types("[ConfigSchema] public sealed partial record Database([property: Field(Min = 1)] int Size = [|0|]);"))
            .ShouldReport("FND0104");

    [Fact]
    public void FND0104__reversed_bounds__report_only_the_bounds() =>
        Invalid("[Field(Min = [|10|], Max = 1)] public int PoolSize { get; set; } = 5;").ShouldReport("FND0102");

    [Fact]
    public void FND0104__an_inherited_field__is_reported_where_it_is_declared() => GeneratorTest.RunInvalid(ConfigSource.Types("""
        [ConfigSchema] public partial class Animal { [Field(Min = 1)] public int Legs { get; set; } = [|0|]; }
        [ConfigSchema] public sealed partial class Dog : Animal { public string? Name { get; set; } }
        """)).ShouldReport("FND0104");

    [Fact]
    public void FND0104__defaults_inside_their_constraints__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Min = 1, Max = 9, Example = 9)] public int PoolSize { get; set; } = 1;
        [Field(Min = 1)] public int Computed { get; set; } = Math.Max(0, 1);
        [Field(Min = 1)] public int? Optional { get; set; }
        [Field(MinLength = 1, MaxLength = 1)] public string Smile { get; set; } = "😀";
        [Field(OneOf = new object[] { "tcp", "udp" })] public string Kind { get; set; } = "udp";
        [Field(MinCount = 1)] public List<int> Sizes { get; set; } = [1];
        [Field(Pattern = "^[a-z]+$")] public string Word { get; set; } = "word";
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("public required string Url { get; set; } = [|\"a\"|];", "'Url' is 'required', so that its default is never used: remove the default or 'required'")]
    [InlineData("[Field(Required = true)] public int? Size { get; set; } = [|3|];", "'Size' is Required, so that its default is never used: remove the default or Required")]
    [InlineData("[Field(Required = true, Min = 5)] public int? Size { get; set; } = [|3|];", "'Size' is Required, so that its default is never used: remove the default or Required")]
    public void FND0106__a_required_field_with_a_default__reports(string member, string message) => Invalid(member).ShouldReport("FND0106", message: message);

    [Fact]
    public void FND0106__required_without_and_optional_with_a_default__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        public required string Url { get; set; }
        [Field(Required = true)] public int? Size { get; set; }
        [Field(Required = false)] public int Count { get; set; } = 3;
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("[Field(Secret = true)] public string Password { get; set; } = [|\"hunter2\"|];")]
    [InlineData("private const string Word = \"hunter2\"; [Field(Secret = true)] public string Password { get; set; } = [|Word|];")]
    [InlineData("[Field(Secret = true)] public int Pin { get; set; } = [|1234|];")]
    [InlineData("[Field(Secret = true)] public List<string> Keys { get; set; } = [|[\"hunter2\"]|];")]
    [InlineData("[Field(Secret = true)] public List<string> Keys { get; set; } = [|new() { \"hunter2\" }|];")]
    [InlineData("[Field(Secret = true)] public string[] Keys { get; set; } = [|new[] { \"\", \"hunter2\" }|];")]
    [InlineData("[Field(Secret = true)] public Dictionary<string, string> Keys { get; set; } = [|new() { [\"a\"] = \"hunter2\" }|];")]
    [InlineData("[Field(Secret = true)] public byte[] Key { get; set; } = [|[1, 2, 3]|];")]
    [InlineData("[Field(Secret = true)] public Uri Uri { get; set; } = [|new(\"https://me:hunter2@example.com\")|];")]
    public void FND0113__a_secret_in_the_source__reports(string member) => Invalid(member).ShouldReport("FND0113");

    [Fact]
    public void FND0113__the_message__never_shows_the_secret() =>
        Invalid("[Field(Secret = true)] public string Password { get; set; } = [|\"hunter2\"|];").ShouldReport(
            "FND0113",
            message: "'Password' is Secret, but its default stands in the source: remove the default, so that it must be configured");

    [Theory]
    [InlineData("public Login Login { get; set; } = [|new() { Password = \"hunter2\" }|];")]
    [InlineData("public List<Login> Logins { get; set; } = [|[new() { Name = \"me\" }, new() { Password = \"hunter2\" }]|];")]
    [InlineData("public Outer Outer { get; set; } = [|new() { Login = { Password = \"hunter2\" } }|];")]
    [InlineData("public Pair Pair { get; set; } = [|new(\"me\", \"hunter2\")|];")]
    public void FND0113__an_object_with_a_secret_in_the_source__reports(string member) => GeneratorTest.RunInvalid(ConfigSource.Types($$"""
        [ConfigSchema] public sealed partial class Login { public string Name { get; set; } = ""; [Field(Secret = true)] public string? Password { get; set; } }
        [ConfigSchema] public sealed partial class Outer { public Login Login { get; set; } = new(); }
        [ConfigSchema] public sealed partial record Pair(string Name, [property: Field(Secret = true)] string Password);
        [ConfigSchema] public sealed partial class Schema { {{member}} }
        """)).ShouldReport("FND0113");

    [Fact]
    public void FND0113__secrets_without_a_value__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Secret = true)] public required string Url { get; set; }
        [Field(Secret = true)] public string? Password { get; set; } = null;
        [Field(Secret = true)] public string Token { get; set; } = "";
        [Field(Secret = true)] public List<string> Keys { get; set; } = new(16) { "" };
        [Field(Secret = true)] public string Home { get; set; } = Environment.GetEnvironmentVariable("HOME") ?? "";
        public string Name { get; set; } = "public";
        """)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string member) => GeneratorTest.RunInvalid(ConfigSource.Schema(member));
}
