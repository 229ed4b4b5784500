using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class LawTests
{
    private static readonly string[] OddTexts = ["", " ", "\"", "\\", "a\nb", "ä😀", "null", "1", "\u0001"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 8],
        Gen.Int[0, OddTexts.Length - 1].Select(static i => OddTexts[i]));

    private static readonly Gen<LawPart> Part =
        from size in Gen.Int
        from word in Text
        select new LawPart { Size = size, Word = word };

    private static readonly Gen<LawUnion> Union = Gen.OneOf(
        Part.Select(static part => (LawUnion)new LawOne { Part = part }),
        Gen.Double[-1e6, 1e6].Select(static number => (LawUnion)new LawTwo { Number = number }));

    private static readonly Gen<LawConfig> Configs =
        from flag in Gen.Bool
        from number in Gen.Long
        from maybe in Gen.Int.Nullable()
        from text in Text
        from word in Text.Null()
        from ticks in Gen.Long[0, TimeSpan.TicksPerDay]
        from day in Gen.Enum<DayOfWeek>()
        from money in Gen.Decimal
        from numbers in Gen.Int.Array[0, 4]
        from map in Gen.Dictionary(Gen.String[Gen.Char['a', 'z'], 0, 3], Part)[0, 3]
        from parts in Part.List[0, 3]
        from union in Union.Null()
        select new LawConfig
        {
            Flag = flag,
            Number = number,
            Maybe = maybe,
            Text = text,
            Word = word,
            Span = TimeSpan.FromTicks(ticks),
            Day = day,
            Money = money,
            Numbers = [.. numbers],
            Map = map,
            Parts = parts,
            Union = union,
        };

    // The smallest change of each field; of a collection, of its size and of one of its values.
    private static readonly (int Field, Func<LawConfig, LawConfig> Change)[] Changes =
    [
        (0, static config => config with { Flag = !config.Flag }),
        (1, static config => config with { Number = config.Number ^ 1 }),
        (2, static config => config with { Maybe = config.Maybe is null ? 0 : null }),
        (3, static config => config with { Text = config.Text + " " }),
        (4, static config => config with { Word = config.Word is null ? "" : null }),
        (5, static config => config with { Span = config.Span + TimeSpan.FromTicks(1) }),
        (6, static config => config with { Day = (DayOfWeek)(((int)config.Day + 1) % 7) }),
        (7, static config => config with { Money = config.Money == 0 ? 0.001m : 0 }),
        (8, static config => config with { Numbers = [.. config.Numbers, 0] }),
        (8, static config => config with { Numbers = config.Numbers.IsEmpty ? [0] : config.Numbers.SetItem(0, config.Numbers[0] ^ 1) }),
        (9, static config => config with { Map = new(config.Map) { ["more"] = new LawPart { Size = 1, Word = "" } } }),
        (9, static config => config with { Map = config.Map.Count == 0 ? new() { ["a"] = new LawPart { Size = 1, Word = "" } } : config.Map.ToDictionary(static entry => entry.Key, static entry => Changed(entry.Value)) }),
        (10, static config => config with { Parts = [.. config.Parts, new LawPart { Size = 1, Word = "" }] }),
        (10, static config => config with { Parts = config.Parts is [.. var first, var last] ? [.. first, Changed(last)] : [new LawPart { Size = 1, Word = "" }] }),
        (11, static config => config with { Union = config.Union switch { LawOne one => new LawOne { Part = Changed(one.Part) }, LawTwo => null, _ => new LawTwo { Number = 1 } } }),
    ];

    [Fact]
    public void Binding__of_an_object_written_as_json__gives_an_equal_object() => Configs.Sample(static config =>
    {
        LawConfig bound = Bind.Json<LawConfig>(Json(config).ToJsonString()).Value;
        Assert.True(Diff(config, bound).IsEmpty, $"{config}\n{bound}");
        Assert.Equal(config.ToString(), bound.ToString());
        Assert.Equal(Json(config).ToJsonString(), Json(bound).ToJsonString());
    });

    [Fact]
    public void Diff__of_an_object_and_its_copy__is_empty() => Configs.Sample(static config =>
        Diff(config, config).IsEmpty && Diff(config, config with { }).IsEmpty && Diff(config, Copy(config)).IsEmpty);

    [Fact]
    public void Diff__of_an_object_and_a_changed_one__names_exactly_the_changed_fields() =>
        Gen.Select(Configs, Gen.Bool.Array[Changes.Length]).Sample(static (config, isChanged) =>
        {
            LawConfig changed = Copy(config);
            FieldSet expected = default;
            for (int i = 0; i < Changes.Length; i++)
            {
                if (isChanged[i])
                {
                    changed = Changes[i].Change(changed);
                    expected.Add(Changes[i].Field);
                }
            }

            return Diff(config, changed) == expected && Diff(changed, config) == expected;
        });

    [Fact]
    public void Diff__of_two_objects__names_exactly_the_fields_whose_json_differs() =>
        Gen.Select(Configs, Configs, Gen.Bool.Array[LawConfig.Names.Length]).Sample(static (left, other, isOther) =>
        {
            LawConfig right = Mix(left, other, isOther);
            JsonObject leftJson = Json(left);
            JsonObject rightJson = Json(right);
            int[] expected = [.. Enumerable.Range(0, LawConfig.Names.Length).Where(i => !JsonNode.DeepEquals(leftJson[LawConfig.Names[i]], rightJson[LawConfig.Names[i]]))];
            Assert.Equal(FieldSet.Of(expected), Diff(left, right));
            Assert.Equal(FieldSet.Of(expected), Diff(right, left));
        });

    [Fact]
    public void Validate__of_what_was_bound__finds_nothing() => Configs.Sample(static config =>
    {
        ConfigErrors errors = default;
        LawConfig.Validate(Bind.Json<LawConfig>(Json(config).ToJsonString()).Value, ref errors);
        return !errors.HasErrors;
    });

    private static LawPart Changed(LawPart part) => part with { Size = part.Size ^ 1 };

    private static FieldSet Diff(LawConfig left, LawConfig right) => ConfigDiff.Of(left, right);

    private static LawConfig Copy(LawConfig config) => Bind.Json<LawConfig>(Json(config).ToJsonString()).Value;

    private static LawConfig Mix(LawConfig left, LawConfig other, bool[] isOther)
    {
        JsonObject json = Json(left);
        JsonObject others = Json(other);
        for (int i = 0; i < isOther.Length; i++)
        {
            if (isOther[i])
            {
                json[LawConfig.Names[i]] = others[LawConfig.Names[i]]?.DeepClone();
            }
        }

        return Bind.Json<LawConfig>(json.ToJsonString()).Value;
    }

    private static JsonObject Json(LawConfig config) => new()
    {
        ["Flag"] = config.Flag,
        ["Number"] = config.Number,
        ["Maybe"] = config.Maybe,
        ["Text"] = config.Text,
        ["Word"] = config.Word,
        ["Span"] = string.Create(CultureInfo.InvariantCulture, $"{config.Span.Ticks / 10}.{config.Span.Ticks % 10}us"),
        ["Day"] = config.Day.ToString(),
        ["Money"] = config.Money,
        ["Numbers"] = new JsonArray([.. config.Numbers.Select(static number => (JsonNode)number)]),
        ["Map"] = new JsonObject(config.Map.Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)Json(entry.Value)))),
        ["Parts"] = new JsonArray([.. config.Parts.Select(static part => (JsonNode)Json(part))]),
        ["Union"] = config.Union switch
        {
            LawOne one => new JsonObject { ["Part"] = Json(one.Part), ["kind"] = "one" },
            LawTwo two => new JsonObject { ["kind"] = "two", ["Number"] = two.Number },
            _ => null,
        },
    };

    private static JsonObject Json(LawPart part) => new() { ["Size"] = part.Size, ["Word"] = part.Word };
}
