using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>
/// What the Microsoft stack (binder, annotations, <c>[OptionsValidator]</c>) accepts, loses or tells too much of, beside what
/// binding here does with the same sources. Where a later version of it changes its mind, the test says so.
/// </summary>
public sealed class MicrosoftFaultTests
{
    [Fact]
    public void Thirty__is_thirty_days_there_and_has_no_unit_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Retention":"30"}""";

        Assert.Equal(TimeSpan.FromDays(30), PeerOf(Json).Retention);
        Assert.StartsWith("Retention: has no unit, was 30", OursOf(Json).Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Seventy_seven__is_a_member_of_an_enum_there_and_none_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Level":"77"}""";

        Assert.Equal((PeerLevel)77, PeerOf(Json).Level);
        Assert.Empty(PeerFailures(Json));
        Assert.StartsWith("Level: must be one of Low, High", OursOf(Json).Report, StringComparison.Ordinal);
    }

    [Fact]
    public void List__is_appended_to_its_default_there_and_replaces_it_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Hosts":["a"]}""";

        Assert.Equal(["default", "a"], PeerOf(Json).Hosts);
        Assert.Equal(["a"], OursOf(Json).Value.Hosts);
    }

    [Fact]
    public void List__of_two_files_is_mixed_by_index_there_and_the_later_one_here()
    {
        string[] files = ["""{"Port":1,"Pin":1,"Hosts":["a","b","c"]}""", """{"Hosts":["x"]}"""];

        Assert.Equal(["default", "x", "b", "c"], PeerOf(files).Hosts);
        Assert.Equal(["x"], OursOf(files).Value.Hosts);
    }

    [Fact]
    public void Empty_list__leaves_the_default_there_and_is_empty_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Hosts":[]}""";

        Assert.Equal(["default"], PeerOf(Json).Hosts);
        Assert.Empty(OursOf(Json).Value.Hosts);
    }

    [Fact]
    public void Secret__is_in_the_exception_there_and_in_no_text_here()
    {
        const string Json = """{"Port":1,"Pin":"hunter2"}""";

        Exception thrown = Assert.Throws<InvalidOperationException>(() => PeerOf(Json));
        Assert.Contains("hunter2", thrown.ToString(), StringComparison.Ordinal);
        Assert.Equal("Pin: must be a whole number, was a text (app.json:1:17)\n", OursOf(Json).Report);
    }

    [Fact]
    public void Wrong_values__end_binding_at_the_first_there_and_are_all_told_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Workers":"many","Ratio":"half"}""";

        string thrown = Assert.Throws<InvalidOperationException>(() => PeerOf(Json)).ToString();
        Assert.False(thrown.Contains("Workers", StringComparison.Ordinal) && thrown.Contains("Ratio", StringComparison.Ordinal), thrown);
        Assert.Equal(["WrongType Workers @ app.json:1:29", "WrongType Ratio @ app.json:1:44"], OursOf(Json).Findings);
    }

    [Fact]
    public void Dictionary__has_values_that_nobody_validates_there_and_validated_ones_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Limits":{"a":{"Most":1000}}}""";

        Assert.Empty(Annotated(PeerOf(Json)));
        Assert.Empty(PeerFailures(Json));
        Assert.Equal(["Max Limits[a].Most @ app.json:1:41"], OursOf(Json).Findings);
    }

    [Fact]
    public void Misspelt_key__is_ignored_there_and_an_error_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Wokers":8}""";

        Assert.Equal(4, PeerOf(Json).Workers);
        Assert.Empty(PeerFailures(Json));
        Assert.Equal("Wokers: is not a known key; did you mean Workers? (app.json:1:19)\n", OursOf(Json).Report);
    }

    [Fact]
    public void Null__of_a_value_type_is_zero_there_and_an_error_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Workers":null}""";

        Assert.Equal(0, PeerOf(Json).Workers);
        Assert.Equal(["Null Workers @ app.json:1:29"], OursOf(Json).Findings);
    }

    [Fact]
    public void Empty_text__of_a_nullable_number_is_null_there_and_an_error_here()
    {
        const string Json = """{"Port":"","Pin":1}""";

        Assert.Null(PeerOf(Json).Port);
        Assert.Equal(["WrongType Port @ app.json:1:9"], OursOf(Json).Findings);
    }

    [Fact]
    public void Required_value_type__must_be_declared_nullable_there_and_is_required_as_it_is_here()
    {
        Assert.Empty(Annotated(new RequiredNumber()));
        Assert.Equal(["Required Port @ app.json:1:1"], OursOf("""{"Pin":1}""").Findings);
    }

    [Fact]
    public void Required_keyword__leaves_null_in_a_text_there_and_is_demanded_here()
    {
        RequiredText? bound = new ConfigurationBuilder().AddJsonStream(Utf8("""{"Other":1}""")).Build().Get<RequiredText>();

        Assert.NotNull(bound);
        Assert.Null(bound.Text);
        Assert.Equal(["Required Text @ app.json:1:1"], Bind.Json<OneTextConfig>("{}").Findings);
    }

    [Fact]
    public void Not_a_number__is_a_number_there_and_none_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Ratio":"NaN"}""";

        Assert.True(double.IsNaN(PeerOf(Json).Ratio));
        Assert.Equal(["WrongType Ratio @ app.json:1:27"], OursOf(Json).Findings);
    }

    [Fact]
    public void Failures__have_no_place_there_and_line_and_column_here()
    {
        const string Json = """{"Port":1,"Pin":1,"Size":101}""";

        Assert.DoesNotContain("json", Assert.Single(PeerFailures(Json)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Size: must be at most 100, was 101 (app.json:1:26)\n", OursOf(Json).Report);
    }

    private static PeerOptions PeerOf(params string[] files)
    {
        var builder = new ConfigurationBuilder();
        foreach (string json in files)
        {
            builder.AddJsonStream(Utf8(json));
        }

        return builder.Build().Get<PeerOptions>() ?? new PeerOptions();
    }

    private static IEnumerable<string> PeerFailures(string json) =>
        new PeerOptionsValidator().Validate(null, PeerOf(json)) is { Failed: true } failed ? failed.Failures : [];

    private static List<ValidationResult> Annotated(object options)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results;
    }

    private static Bound<JobOptions> OursOf(params string[] files)
    {
        var builder = new ConfigurationBuilder();
        foreach (string json in files)
        {
            builder.AddFile(json);
        }

        return Bind.Section<JobOptions>(builder.Build());
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class RequiredNumber
    {
        [Required]
        public int Port { get; set; }
    }

    private sealed class RequiredText
    {
        public required string Text { get; set; }
    }
}
