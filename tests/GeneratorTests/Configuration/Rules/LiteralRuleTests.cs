namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Literals, their units, and what they add to the type.</summary>
public sealed class LiteralRuleTests
{
    [Theory]
    [InlineData("[Field(Min = [|\"abc\"|])] public int Size { get; set; }")]
    [InlineData("[Field(Max = [|300|])] public byte Size { get; set; }")]
    [InlineData("[Field(Min = [|-1|])] public uint Size { get; set; }")]
    [InlineData("[Field(Min = [|1.5|])] public int Size { get; set; }")]
    [InlineData("[Field(Min = [|null|])] public int Size { get; set; }")]
    [InlineData("[Field(Max = [|double.NaN|])] public double Rate { get; set; }")]
    [InlineData("[Field(Max = [|\"5 weeks\"|])] public TimeSpan Wait { get; set; }")]
    [InlineData("[Field(Max = [|\"2030-13-01\"|])] public DateOnly Day { get; set; }")]
    [InlineData("[Field(Unit = [|\"weeks\"|], Max = 5)] public TimeSpan Wait { get; set; }")]
    [InlineData("[Field(OneOf = new object[] { \"Low\", [|\"Lowest\"|] })] public Level Level { get; set; }")]
    [InlineData("[Field(OneOf = [|new object[0]|])] public int Size { get; set; }")]
    [InlineData("[Field(Example = [|\"many\"|])] public int Size { get; set; }")]
    [InlineData("[Field(Example = [|\"not a uri\"|])] public Uri? Address { get; set; }")]
    [InlineData("[Field(MinLength = [|-1|])] public string? Name { get; set; }")]
    [InlineData("[Field(Format = [|(FieldFormat)99|])] public string Name { get; set; } = \"a\";")]
    [InlineData("[Field(Reload = [|(ReloadPolicy)(-1)|])] public string? Name { get; set; }")]
    [InlineData("[Field(Name = [|\"A:B\"|])] public string? Name { get; set; }")]
    [InlineData("[Field(Name = [|\"\"|])] public string? Name { get; set; }")]
    public void FND0103__a_literal_that_is_no_value_of_the_type__reports(string member) => Invalid(member).ShouldReport("FND0103");

    [Theory]
    [InlineData("[ConfigSchema([|\"\"|])] public sealed partial class Database;")]
    [InlineData("[ConfigSchema([|\"Shop::Database\"|])] public sealed partial class Database;")]
    public void FND0103__a_section_without_a_name__reports(string source) =>
        GeneratorTest.RunInvalid(ConfigSource.Types(source)).ShouldReport("FND0103");

    [Theory]
    [InlineData("[Field(Max = [|300|])] public byte Size { get; set; }", "'Size' has Max 300, which is no byte: write an integer from 0 to 255")]
    [InlineData("[Field(Max = [|\"5 weeks\"|])] public TimeSpan Wait { get; set; }", "'Wait' has Max \"5 weeks\", which is no duration: write a duration such as \"500ms\", \"1m30s\" or \"7d\"")]
    [InlineData("[Field(OneOf = new object[] { [|\"Lowest\"|] })] public Level Level { get; set; }", "'Level' has OneOf \"Lowest\", which is no member of Level: write a member of Level: Low, Mid, High")]
    [InlineData("[Field(Unit = [|\"weeks\"|])] public TimeSpan Wait { get; set; }", "'Wait' has Unit \"weeks\", which is no unit of a duration: write one of us, ms, s, m, h, d")]
    public void FND0103__the_message__shows_what_to_write(string member, string message) => Invalid(member).ShouldReport("FND0103", message: message);

    [Fact]
    public void FND0103__literals_of_their_types__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Min = "10", Max = 99999999999)] public long Size { get; set; } = 50;
        [Field(Min = "0.10", Max = "0.20", Example = "0.15")] public decimal? Price { get; set; }
        [Field(Min = "1s", Max = "PT24H", Example = "1m30s")] public TimeSpan? Wait { get; set; }
        [Field(Min = 1, Max = 90, Unit = "s")] public TimeSpan? Pause { get; set; }
        [Field(Min = "2020-01-01", Max = "2030-12-31")] public DateOnly? Day { get; set; }
        [Field(OneOf = new object[] { "low", Level.High })] public Level? Importance { get; set; }
        [Field(Example = "https://example.org/")] public Uri? Address { get; set; }
        [Field(Example = "anything")] public List<int> Sizes { get; set; } = [];
        [Field(MinLength = 1, MaxLength = 5)] public string? Name { get; set; }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("[Field(Max = [|30|])] public TimeSpan Wait { get; set; }")]
    [InlineData("[Field(Max = [|\"30\"|])] public TimeSpan Wait { get; set; }")]
    [InlineData("[Field(Max = [|\"30\"|], Unit = \"s\")] public TimeSpan Wait { get; set; }")]
    [InlineData("[Field(ExclusiveMin = [|0|])] public List<TimeSpan> Waits { get; set; } = [];")]
    [InlineData("[Field(Example = [|5|])] public TimeSpan? Wait { get; set; }")]
    public void FND0114__a_bare_number_where_a_unit_is_needed__reports(string member) =>
        Invalid(member).ShouldReport("FND0114");

    [Fact]
    public void FND0114__the_message__shows_how_a_duration_is_written() =>
        Invalid("[Field(Max = [|30|])] public TimeSpan Wait { get; set; }").ShouldReport(
            "FND0114",
            message: "'Wait' has Max 30 without a unit: write a duration such as \"500ms\", \"1m30s\" or \"7d\", or declare a Unit");

    [Fact]
    public void FND0114__units_in_the_literal_or_declared__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Max = "30s")] public TimeSpan? Wait { get; set; }
        [Field(Max = 30, Unit = "s")] public TimeSpan? Pause { get; set; }
        [Field(Max = 30)] public int Size { get; set; }
        """)).ShouldBeSilent();

    [Theory]
    [InlineData("[Field(Min = [|0|])] public byte Size { get; set; }")]
    [InlineData("[Field(Max = [|255|])] public byte Size { get; set; }")]
    [InlineData("[Field(Min = [|int.MinValue|])] public int Size { get; set; }")]
    [InlineData("[Field(Max = [|ulong.MaxValue|])] public ulong Size { get; set; }")]
    [InlineData("[Field(Min = [|'\\0'|])] public char Letter { get; set; }")]
    [InlineData("[Field(MinLength = [|0|])] public string? Name { get; set; }")]
    [InlineData("[Field(MaxLength = [|int.MaxValue|])] public string? Name { get; set; }")]
    [InlineData("[Field(MinCount = [|0|])] public List<int> Sizes { get; set; } = [];")]
    [InlineData("public bool On { get; set; } [Field(RequiredWhen = [|nameof(On)|])] public int Size { get; set; }")]
    [InlineData("[[|AtMostOneOf(\"one\")|]] public int? Size { get; set; }")]
    public void FND0118__a_constraint_that_excludes_nothing__reports(string member)
    {
        string source = ConfigSource.Schema(member);
        GeneratorTest.RunInvalid(source).ShouldReport("FND0118");
    }

    [Fact]
    public void FND0118__the_message__says_what_implies_it() =>
        Invalid("[Field(Min = [|0|])] public byte Size { get; set; }")
            .ShouldReport("FND0118", message: "'Size' has Min 0, which every 'byte' fulfils: remove it");

    [Fact]
    public void FND0118__constraints_that_exclude_something__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Min = 1, Max = 254)] public byte Size { get; set; } = 1;
        [Field(Min = 0)] public int Count { get; set; }
        [Field(ExclusiveMin = 0)] public byte Positive { get; set; } = 1;
        [Field(MinLength = 1)] public string? Name { get; set; }
        public bool On { get; set; }
        [Field(RequiredWhen = nameof(On))] public int? Wanted { get; set; }
        [AtMostOneOf("one")] public int? Left { get; set; }
        [AtMostOneOf("one")] public int? Right { get; set; }
        """)).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string member) => GeneratorTest.RunInvalid(ConfigSource.Schema(member));
}
