using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Foundation.Configuration;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class MergeTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":1,"b":2}""", """{"A":3}""", """{"A":3,"b":2}""")]
    [InlineData("""{"a":{"b":1,"c":{"d":1}}}""", """{"a":{"c":{"e":2}}}""", """{"a":{"b":1,"c":{"d":1,"e":2}}}""")]
    [InlineData("""{"a":[1,2,3]}""", """{"a":[4]}""", """{"a":[4]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":null}""", """{"a":null}""")]
    [InlineData("""{"a":null}""", """{"a":{"b":1}}""", """{"a":{"b":1}}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":3}""", """{"a":3}""")]
    [InlineData("""{"a":{"0":1}}""", """{"a":[2]}""", """{"a":[2]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":{}}""", """{"a":{"b":1}}""")]
    public void Merge__two_files__objects_by_key_and_everything_else_as_a_whole(string low, string high, string expected) =>
        Assert.Equal(expected, JsonTexts.Of(Merge(Tree(low), Tree(high))));

    [Fact]
    public void Merge__what_a_middle_layer_replaced__does_not_come_back() =>
        Assert.Equal("""{"a":{"c":2}}""", JsonTexts.Of(Merge(Tree("""{"a":{"b":1}}"""), Tree("""{"a":null}"""), Tree("""{"a":{"c":2}}"""))));

    [Fact]
    public void Merge__texts_over_a_file__by_key() =>
        Assert.Equal("""{"a":{"b":"9","c":true,"d":"x"}}""", JsonTexts.Of(Merge(Tree("""{"a":{"b":1,"c":true}}"""), Flat(("A:b", "9"), ("a:d", "x")))));

    [Fact]
    public void Merge__indexed_texts_over_a_list__replace_the_list() =>
        Assert.Equal("""{"a":{"0":"x"}}""", JsonTexts.Of(Merge(Tree("""{"a":[1,2,3]}"""), Flat(("a:0", "x")))));

    [Fact]
    public void Merge__keys_of_one_source_that_differ_by_case__both_stay()
    {
        Open(Merge(Tree("{\"a\":1,\n \"A\":2}", "low.json"), Tree("""{"b":1}""")), Schema("a", "b"), out ConfigErrors errors);
        Assert.Equal(["DuplicateKey A @ low.json:2:2"], Findings(errors));
    }

    [Fact]
    public void Merge__keys_of_two_sources_that_differ_by_case__are_one() =>
        Assert.Equal(["2"], Open(Merge(Tree("""{"a":1}"""), Tree("""{"A":2}""")), Schema("a"), out _));

    [Fact]
    public void Merge__section_of_one_source_only__is_read_where_it_stands()
    {
        ConfigTree tree = Tree("""{"Shop":{"Url":"x"}}""");
        ConfigReader reader = new ConfigLayers([new ConfigLayer(tree, ""), new ConfigLayer(Flat(("Other", "y")), "")]).ReaderFor("shop");
        Assert.Same(tree, reader.Tree);
        Assert.Equal("""{"Url":"x"}""", JsonTexts.Of(reader));
    }

    [Fact]
    public void Merge__random_documents__agrees_with_a_merge_of_JSON_nodes() =>
        RandomJson.Document.Array[2, 4].Sample(static documents =>
        {
            JsonNode? expected = null;
            foreach (string document in documents)
            {
                expected = MergeNodes(expected, Upper(Parse(document)));
            }

            ConfigReader reader = Merge([.. documents.Select((document, i) => Tree(document, $"{i}.json"))]);
            Assert.Equal(reader.Tree.Nodes.Length, reader.Tree.EndOf(0));
            return JsonTexts.Of(expected) == JsonTexts.Of(Upper(Parse(JsonTexts.Of(reader))));
        });

    private static JsonNode? MergeNodes(JsonNode? low, JsonNode? high)
    {
        if (low is not JsonObject under || high is not JsonObject over)
        {
            return high?.DeepClone();
        }

        var merged = (JsonObject)under.DeepClone();
        foreach ((string key, JsonNode? value) in over)
        {
            merged[key] = MergeNodes(merged[key], value);
        }

        return merged;
    }

    // Keys ignore case, and which spelling stays does not matter.
    private static JsonNode? Upper(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key.ToUpperInvariant(), Upper(m.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Upper)]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Parse(string json) =>
        JsonNode.Parse(json, documentOptions: new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
}
