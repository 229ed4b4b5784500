using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Foundation.Configuration;
using Foundation.Documents;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class JsonIndexTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ /* c */ \"a\": [1, 2.50, [], {},], // d\n }", """{"a":[1,2.50,[],{}]}""")]
    [InlineData("\uFEFF{\"a\":true}", """{"a":true}""")]
    [InlineData("""{"a":{"b":{"c":null}},"d":"\u0041\n"}""", """{"a":{"b":{"c":null}},"d":"A\n"}""")]
    public void Index__valid_file__holds_what_the_file_says(string json, string expected) =>
        Assert.Equal(expected, JsonTexts.Of(Json(json)));

    [Theory]
    [InlineData("", JsonFileForm.Empty, 1, 1)]
    [InlineData(" \n ", JsonFileForm.Empty, 2, 2)]
    [InlineData("{\n  \"a\": ", JsonFileForm.Incomplete, 2, 8)]
    [InlineData("{\n  \"a\": secret\n}", JsonFileForm.NotJson, 2, 8)]
    [InlineData("{\"ä\": \"漢\", x}", JsonFileForm.NotJson, 1, 12)]
    [InlineData("\uFEFF{x", JsonFileForm.NotJson, 1, 2)]
    [InlineData("{} {}", JsonFileForm.NotJson, 1, 4)]
    [InlineData("[1]", JsonFileForm.RootIsNoObject, 1, 1)]
    [InlineData("\n 3", JsonFileForm.RootIsNoObject, 2, 2)]
    [InlineData("""{"a":"\ud800"}""", JsonFileForm.LoneSurrogate, 1, 6)]
    [InlineData("""{"\udc00":1}""", JsonFileForm.LoneSurrogate, 1, 2)]
    public void Index__malformed_file__is_a_fault_with_its_place(string json, string message, int line, int column)
    {
        Open(Json(json), Schema("a"), out ConfigErrors errors);
        Assert.Equal([$"Malformed  @ app.json:{line}:{column}"], Findings(errors));
        Assert.Equal(message, errors[0].Message);
    }

    [Fact]
    public void Index__bytes_that_are_not_UTF_8__is_a_fault_with_its_place()
    {
        ConfigTree tree = JsonIndex.Read([.. "{\"a\":\"ä"u8, 0xC3, .. "\"}"u8], "app.json");
        Assert.Equal(new ConfigFault(ConfigErrorCode.Malformed, "app.json", JsonFileForm.NotUtf8, new ConfigOrigin("app.json", 1, 8)), Assert.Single(tree.Faults));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Index__nested__goes_as_deep_as_64_levels(int depth, bool isRead)
    {
        string json = string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);
        ConfigTree tree = Tree(json);
        Assert.Equal(isRead ? [] : [JsonFileForm.TooDeep], tree.Faults.Select(f => f.Message));
    }

    [Fact]
    public void Index__random_document__reads_as_the_document_does() =>
        RandomJson.Document.Sample(static json =>
            JsonTexts.Of(Json(json)) == JsonTexts.Of(JsonNode.Parse(json, documentOptions: Lenient)));

    [Fact]
    public void Index__random_document__has_no_spare_nodes_and_places_every_value() =>
        RandomJson.Document.Sample(static json =>
        {
            ConfigTree tree = Tree(json);
            string[] lines = json.Split('\n');
            Assert.Equal(tree.Nodes.Length, tree.EndOf(0));
            for (int i = 0; i < tree.Nodes.Length; i++)
            {
                ConfigOrigin origin = tree.Sources[0].OriginOf(tree.Nodes[i]);
                char first = tree.Nodes[i].Kind switch
                {
                    ConfigNodeKind.String => '"',
                    _ => (char)tree.RawValue(i)[0],
                };
                Assert.Equal(first, lines[origin.Line - 1][origin.Column - 1]);
            }
        });

    [Fact]
    public void Index__mutated_file__is_a_tree_or_a_fault_but_never_an_exception() =>
        Gen.Select(RandomJson.Document, Gen.Select(Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2]).List[1, 4]).Sample(static (json, edits) =>
        {
            var bytes = new List<byte>(Encoding.UTF8.GetBytes(json));
            foreach ((int place, byte value, int kind) in edits)
            {
                Edit(bytes, place, value, kind);
            }

            ConfigTree tree = JsonIndex.Read([.. bytes], "app.json");
            Open(Root(tree), Schema("a", "Url"), out ConfigErrors errors);
            Assert.Equal(tree.Faults.Length > 0, errors.Count > 0 && errors[0].Code == ConfigErrorCode.Malformed);
            string? message = tree.Faults.SingleOrDefault()?.Message;
            if (message is null or JsonFileForm.NotJson or JsonFileForm.Incomplete or JsonFileForm.Empty)
            {
                Assert.Equal(message is null, IsJson([.. bytes]));
            }
        });

    private static void Edit(List<byte> bytes, int place, byte value, int kind)
    {
        int index = bytes.Count == 0 ? 0 : place % bytes.Count;
        if (kind == 0 || bytes.Count == 0)
        {
            bytes.Insert(index, value);
        }
        else if (kind == 1)
        {
            bytes.RemoveAt(index);
        }
        else
        {
            bytes[index] = value;
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Lenient);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
