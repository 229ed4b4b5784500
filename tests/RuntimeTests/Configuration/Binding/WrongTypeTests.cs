using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text.Json.Nodes;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>Every kind of JSON in place of every type: an error with the path, never an exception, never a guess.</summary>
public sealed class WrongTypeTests
{
    private static readonly string[] Kinds = ["null", "true", "1", "1.5", "\"a b\"", "[]", "[[]]", "[{}]", "{}", """{"a":[]}""", """{"":null}"""];

    // By member, the kinds that are values of it.
    private static readonly Dictionary<string, string[]> Accepted = new()
    {
        ["Boolean"] = ["true"],
        ["Whole"] = ["1"],
        ["Byte"] = ["1"],
        ["Big"] = ["1"],
        ["Float"] = ["1", "1.5"],
        ["Decimal"] = ["1", "1.5"],
        ["Text"] = ["\"a b\""],
        ["Character"] = [],
        ["Enum"] = [],
        ["Duration"] = [],
        ["Size"] = [],
        ["Guid"] = [],
        ["Uri"] = [],
        ["Address"] = [],
        ["Date"] = [],
        ["Array"] = ["[]"],
        ["Set"] = ["[]"],
        ["Lists"] = ["[]", "[[]]"],
        ["Parts"] = ["[]"],
        ["Dictionary"] = ["{}", """{"":null}"""],
        ["ListsByName"] = ["{}", """{"a":[]}""", """{"":null}"""],
        ["Part"] = [],
        ["Union"] = [],
        ["Optional"] = ["null", "1"],
    };

    public static TheoryData<string> Members => [.. Accepted.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public void Member__when_any_kind_of_json_stands_in_its_place__then_only_its_own_is_read(string member)
    {
        foreach (string kind in Kinds)
        {
            Bound<EverythingConfig> bound = Bind.Json<EverythingConfig>($$"""{"{{member}}":{{kind}}}""");

            Assert.Equal((kind, Accepted[member].Contains(kind)), (kind, bound.IsBound));
            Assert.All(bound.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith(member, line, StringComparison.Ordinal));
            Assert.All(bound.Findings, static finding => Assert.Contains("@ app.json:1:", finding, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Members__when_all_are_wrong__then_all_are_told_in_declaration_order()
    {
        var document = new JsonObject();
        foreach (string member in Accepted.Keys.Reverse())
        {
            document[member] = new JsonArray(new JsonArray(new JsonArray("x")));
        }

        Bound<EverythingConfig> bound = Bind.Json<EverythingConfig>(document.ToJsonString());

        Assert.Equal(
            typeof(EverythingConfig).GetProperties().Select(static property => property.Name).Where(Accepted.ContainsKey),
            bound.Findings.Select(static finding => finding.Split(' ')[1].Split('[')[0]));
    }

    [Theory]
    [InlineData("Byte", "256")]
    [InlineData("Byte", "-1")]
    [InlineData("Whole", "2147483648")]
    [InlineData("Whole", "-2147483649")]
    [InlineData("Whole", "1e10")]
    [InlineData("Whole", "1e999999999999")]
    [InlineData("Whole", "0.1")]
    [InlineData("Float", "1e309")]
    [InlineData("Float", "-1e309")]
    [InlineData("Decimal", "79228162514264337593543950336")]
    [InlineData("Big", "1e999999999")]
    [InlineData("Duration", "\"99999999999d\"")]
    [InlineData("Size", "\"99999999999TiB\"")]
    [InlineData("Date", "\"2023-02-29\"")]
    [InlineData("Array", "[1,2147483648]")]
    [InlineData("Dictionary", """{"a":2147483648}""")]
    public void Number__when_it_does_not_fit__then_it_is_neither_cut_nor_rounded(string member, string json)
    {
        Bound<EverythingConfig> bound = Bind.Json<EverythingConfig>($$"""{"{{member}}":{{json}}}""");

        Assert.Single(bound.Codes);
        Assert.StartsWith(member, bound.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Whole", "1.0", "1")]
    [InlineData("Whole", "1e2", "100")]
    [InlineData("Whole", "-0", "0")]
    [InlineData("Whole", "2147483647", "2147483647")]
    [InlineData("Byte", "255", "255")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    public void Number__when_it_fits_in_whatever_form__then_it_is_read(string member, string json, string expected) => Assert.Equal(
        expected,
        Convert.ToString(typeof(EverythingConfig).GetProperty(member)!.GetValue(Bind.Json<EverythingConfig>($$"""{"{{member}}":{{json}}}""").Value), CultureInfo.InvariantCulture));

    [Fact]
    public void Root__when_a_section_is_a_value_or_a_list__then_an_object_is_asked_for()
    {
        foreach (string json in (string[])["1", "\"text\"", "true", "[1]"])
        {
            Bound<EverythingConfig> bound = Bind.Section<EverythingConfig>(
                new Microsoft.Extensions.Configuration.ConfigurationBuilder().AddFile($$"""{"Shop":{{json}}}""").Build().GetSection("Shop"));
            Assert.StartsWith("an object is needed, not a", Assert.Single(bound.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }
}

[ConfigSchema]
internal sealed partial record EverythingConfig
{
    public bool Boolean { get; init; } = true;

    public int Whole { get; init; } = 1;

    public byte Byte { get; init; } = 1;

    public BigInteger Big { get; init; } = BigInteger.One;

    public double Float { get; init; } = 1;

    public decimal Decimal { get; init; } = 1;

    public string Text { get; init; } = "";

    public char Character { get; init; } = 'a';

    public DayOfWeek Enum { get; init; } = DayOfWeek.Monday;

    public TimeSpan Duration { get; init; } = TimeSpan.Zero;

    public ByteSize Size { get; init; } = ByteSize.FromMiB(1);

    public Guid Guid { get; init; } = Guid.Empty;

    public Uri Uri { get; init; } = new("http://localhost");

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    public DateOnly Date { get; init; } = DateOnly.MinValue;

    public int[] Array { get; init; } = [];

    public FrozenSet<string> Set { get; init; } = [];

    public ImmutableArray<List<int>> Lists { get; init; } = [];

    public List<PoolConfig> Parts { get; init; } = [];

    public Dictionary<string, int> Dictionary { get; init; } = [];

    public IReadOnlyDictionary<string, List<int>> ListsByName { get; init; } = FrozenDictionary<string, List<int>>.Empty;

    public PoolConfig Part { get; init; } = new() { Size = 1 };

    public OutletConfig Union { get; init; } = new NetOutlet { Port = 1 };

    public int? Optional { get; init; }
}
