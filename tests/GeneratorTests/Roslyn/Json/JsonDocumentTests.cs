using System.Globalization;
using System.Text;
using System.Text.Json;
using Foundation.Documents;
using Foundation.Roslyn.Json;
using JsonDocument = Foundation.Roslyn.Json.JsonDocument;
using OtherDocument = System.Text.Json.JsonDocument;

namespace Foundation.GeneratorTests.Roslyn.Json;

/// <summary>The build reads JSON as the program does: System.Text.Json is the judge.</summary>
public sealed class JsonDocumentTests(ITestOutputHelper output)
{
    private const int Texts = 40_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = JsonFileForm.MaximumDepth };

    private static readonly string[] Seeds =
    [
        """{ "a": 1, "B": [true, false, null, -1.5e+10], "c": { "é": "\u0041\n\"\\\/" } }""",
        """
        {
          // a line
          "x": "text", /* a block */ "y": [ 0, 10, ],
        }
        """,
        """{"k":"\ud83d\ude00","n":0.1,"o":{},"p":[[],[{}]]}""",
    ];

    private static readonly string[] Pieces = ["\"", "\\", "{", "}", "[", "]", ",", ":", "//", "/*", "*/", "\n", "\\u", "\\ud800", "0", "-", ".", "e", "true", "nul", " ", "\t", "\0", "é", "😀", "1", "\u2028"];

    [Fact]
    public void Texts__that_were_mutated__are_read_as_the_other_reader_reads_them()
    {
        int seed = int.Parse(Environment.GetEnvironmentVariable("FND_SEED") ?? "20250711", CultureInfo.InvariantCulture);
        output.WriteLine($"FND_SEED={seed}");
        Random random = new(seed);
        int accepted = 0;
        for (int i = 0; i < Texts; i++)
        {
            string text = Mutate(Seeds[random.Next(Seeds.Length)], random);
            string? expected = ReadByOther(text);
            JsonNode? root = JsonDocument.Read(text, out JsonFault? fault, CancellationToken.None);
            Assert.True((root is null) == (fault is not null), text);
            Assert.True(fault is null || (fault.Span.Start >= 0 && fault.Span.End <= text.Length), text);
            Assert.True(expected == (root is null ? null : Write(root)), $"{text}\nthere: {expected}\nhere: {fault?.Message ?? Write(root!)}");
            accepted += root is null ? 0 : 1;
        }

        output.WriteLine($"{accepted} of {Texts} accepted");
        Assert.InRange((double)accepted / Texts, 0.2, 0.8);
    }

    [Theory]
    [InlineData("", JsonFileForm.Empty, 0, 0)]
    [InlineData(" // nothing", JsonFileForm.Empty, 11, 0)]
    [InlineData("{\"a\":", JsonFileForm.Incomplete, 5, 0)]
    [InlineData("{\"a\": secret}", JsonFileForm.NotJson, 6, 1)]
    [InlineData("{} {}", JsonFileForm.NotJson, 3, 1)]
    [InlineData("[1]", JsonFileForm.RootIsNoObject, 0, 1)]
    [InlineData("{\"a\":\"x\\ud800\"}", JsonFileForm.LoneSurrogate, 5, 9)]
    [InlineData("{\"a\":\"\t\"}", JsonFileForm.NotJson, 6, 1)]
    public void Fault__names_its_place(string text, string message, int start, int length)
    {
        Assert.Null(JsonDocument.Read(text, out JsonFault? fault, CancellationToken.None));
        Assert.Equal((message, start, length), (fault!.Message, fault.Span.Start, fault.Span.Length));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(1_000_000, false)]
    public void Depth__when_it_is_beyond_the_limit__then_reading_ends(int depth, bool isRead)
    {
        string text = $"{string.Concat(Enumerable.Repeat("{\"a\":", depth - 1))}{{}}{new string('}', depth - 1)}";
        JsonDocument.Read(text, out JsonFault? fault, CancellationToken.None);
        Assert.Equal(isRead ? null : JsonFileForm.TooDeep, fault?.Message);
    }

    [Fact]
    public void Places__of_keys_and_values_are_those_in_the_text()
    {
        const string Text = """{ "a\u0062": [ "x", -1 ] }""";
        JsonNode root = JsonDocument.Read(Text, out _, CancellationToken.None)!;
        JsonMember member = Assert.Single(root.Members);
        Assert.Equal(("ab", "\"a\\u0062\"", "[ \"x\", -1 ]"), (member.Key, At(member.KeySpan), At(member.Value.Span)));
        Assert.Equal(["\"x\"", "-1"], member.Value.Elements.Select(element => At(element.Span)));

        static string At(Microsoft.CodeAnalysis.Text.TextSpan span) => Text.Substring(span.Start, span.Length);
    }

    private static string Mutate(string text, Random random)
    {
        StringBuilder mutated = new(text);
        for (int changes = random.Next(4); changes > 0 && mutated.Length > 0; changes--)
        {
            int at = random.Next(mutated.Length);
            if (random.Next(3) == 0)
            {
                mutated.Remove(at, 1);
            }
            else
            {
                mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }
        }

        // Half of a surrogate pair is no UTF-8, so no file holds it.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(mutated.ToString()));
    }

    private static string? ReadByOther(string text)
    {
        try
        {
            using OtherDocument document = OtherDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Write(document.RootElement) : null;
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Write(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Select(static member => $"<{member.Name}>{Write(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Write))}]",
        JsonValueKind.String => $"<{element.GetString()}>",
        _ => element.GetRawText(),
    };

    private static string Write(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => $"{{{string.Join(',', node.Members.Select(static member => $"<{member.Key}>{Write(member.Value)}"))}}}",
        JsonKind.Array => $"[{string.Join(',', node.Elements.Select(Write))}]",
        JsonKind.String => $"<{node.Text}>",
        _ => node.Text,
    };
}
