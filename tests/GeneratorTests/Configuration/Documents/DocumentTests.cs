using System.Globalization;
using System.Text.Json;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Foundation.GeneratorTests.Configuration.Documents;

/// <summary>The documents of declarations, as people read them.</summary>
public sealed class DocumentTests
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void Documents__of_a_declaration_that_uses_everything() => DocumentRun.Of(DocumentSources.Rich).MatchSnapshots();

    [Fact]
    public void Documents__of_a_declaration_that_tries_to_break_out() => DocumentRun.Of(DocumentSources.Hostile).MatchSnapshots();

    [Fact]
    public void Documents__when_nobody_asks__then_the_assembly_carries_none() =>
        Assert.Empty(DocumentRun.WithoutDocuments(DocumentSources.Rich).Documents);

    [Fact]
    public void Files__when_sections_differ_only_by_what_a_file_name_cannot_hold__then_each_has_its_own() => Assert.Equal(
        ["configuration/INDEX_.md", "configuration/index-2.md", "configuration/index.md", "configuration/index_-2.md"],
        DocumentRun.Of(DocumentSources.Hostile).Documents.Keys.Where(static path => path.EndsWith(".md", StringComparison.Ordinal)));

    [Fact]
    public void Documents__of_defaults_with_control_characters__hold_none()
    {
        DocumentRun run = DocumentRun.Of(ConfigSource.Types("""
            [ConfigSchema("Control")]
            public sealed partial class Control { public char Separator { get; set; } = '\0'; public string Prompt { get; set; } = "\u001b[1m\u0007"; }
            """));
        Assert.All(run.Documents.Values, static text => Assert.DoesNotContain(text, static character => char.IsControl(character) && character != '\n'));
        Assert.Contains(@"`\u0000`", run["configuration/Control.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Documents__of_a_key_with_two_underscores__name_no_variable()
    {
        DocumentRun run = DocumentRun.Of(ConfigSource.Types("""
            [ConfigSchema] public sealed partial class Part { public required int Size { get; set; } }
            [ConfigSchema("Shop")]
            public sealed partial class Shop { public required int Pool__Size { get; set; } public required Part Part_ { get; set; } public required int Plain_ { get; set; } }
            """));
        string sample = run["configuration/Shop.sample.env"];
        Assert.Equal("# no variable sets Shop:Pool__Size, since __ separates keys\n# no variable sets Shop:Part_:Size, since __ separates keys\nShop__Plain_=0\n", sample);
        Assert.Contains("| `Pool__Size` | none: \\_\\_ separates keys | `int` |", run["configuration/Shop.md"], StringComparison.Ordinal);
        Assert.Contains("| `Plain_` | `Shop__Plain_` | `int` |", run["configuration/Shop.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sample__of_a_nullable_field__shows_its_default_where_it_has_one()
    {
        string sample = DocumentRun.Of(ConfigSource.Types("""
            [ConfigSchema("Sample")]
            public sealed partial class Sample { public bool? On { get; set; } = true; public int? Size { get; set; } }
            """))["configuration/Sample.sample.json"];
        Assert.Contains("// \"On\": true,", sample, StringComparison.Ordinal);
        Assert.Contains("// \"Size\": null,", sample, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Page__holds_tables_of_seven_cells_and_no_other_element(bool isHostile)
    {
        foreach ((string path, string text) in DocumentRun.Of(isHostile ? DocumentSources.Hostile : DocumentSources.Rich).Documents)
        {
            if (!path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith("/index.md", StringComparison.Ordinal))
            {
                continue;
            }

            MarkdownDocument page = Markdig.Markdown.Parse(text, Markdown);
            Assert.NotEmpty(page.OfType<Table>());
            Assert.All(page.OfType<Table>().SelectMany(static table => table), static row => Assert.Equal(7, ((TableRow)row).Count));
            Assert.All(page, static block => Assert.True(
                block is HeadingBlock or ParagraphBlock or Table or ListBlock or LinkReferenceDefinitionGroup, block.GetType().Name));
            Assert.DoesNotContain("<script", Markdig.Markdown.ToHtml(text, Markdown), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Page__shows_the_text_of_a_declaration_as_it_stands()
    {
        string html = Markdig.Markdown.ToHtml(DocumentRun.Of(DocumentSources.Hostile)["configuration/index-2.md"], Markdown);

        Assert.Contains(
            "<p>- a | b ` c `` d &lt;script&gt; &amp;lt; [x](y) *z* _w_ # $1$ \\| &quot;quoted&quot; // */ and a second line</p>", html, StringComparison.Ordinal);
        Assert.Contains("<td>1. first | `second` ``third`` -- fourth <strong>Deprecated</strong>: no | `longer` &quot;good&quot;</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td><code>a|b `c` &quot;d&quot;\\n\\</code></td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sample_file__is_json_with_comments(bool isHostile)
    {
        foreach ((string path, string text) in DocumentRun.Of(isHostile ? DocumentSources.Hostile : DocumentSources.Rich).Documents)
        {
            if (path.EndsWith(".sample.json", StringComparison.Ordinal))
            {
                using JsonDocument sample = JsonDocument.Parse(text, Lenient);
                Assert.Equal(JsonValueKind.Object, sample.RootElement.ValueKind);
                using JsonDocument all = JsonDocument.Parse(SampleText.Uncommented(text), Lenient);
            }
        }
    }

    [Fact]
    public void Sample_file__when_every_line_is_uncommented__then_only_what_a_person_must_fill_in_is_wrong()
    {
        DocumentRun run = DocumentRun.Of(DocumentSources.Rich, SampleText.Binder);

        string[] errors = SampleText.Bind(run, SampleText.Uncommented(run["configuration/Shop.Store.sample.json"]));

        Assert.Equal(["Shop:Store:Url: must match ^postgres:// (sample.json:5:14)"], errors);
    }

    [Fact]
    public void Sample_file__as_it_stands__then_only_what_a_person_must_fill_in_is_wrong()
    {
        DocumentRun run = DocumentRun.Of(DocumentSources.Rich, SampleText.Binder);

        string[] errors = SampleText.Bind(run, run["configuration/Shop.Store.sample.json"]);

        // A sample shows no secret, and of the two backups one is to be chosen.
        Assert.Equal(2, errors.Length);
        Assert.Equal("Shop:Store:Url: must match ^postgres:// (sample.json:5:14)", errors[0]);
        Assert.StartsWith("Shop:Store: exactly one of BackupUrl, BackupFolder must be set", errors[1], StringComparison.Ordinal);
    }
}
