using Xunit.Sdk;

namespace Foundation.GeneratorTests.Docs;

/// <summary>The code on the pages for users compiles as it stands there.</summary>
public sealed class DocumentationCodeTests
{
    private const string Page = """
        ```csharp
        namespace Shop;

        public sealed record Till(int Drawers);
        ```

        ```json
        { "Drawers": 1 }
        ```

          ```csharp
          System.Console.WriteLine(new Shop.Till(2));
          ```

        ```csharp
        namespace Shop;

        public sealed record Till(string Name);
        ```

        ```csharp
        System.Console.WriteLine(new Shop.Till("first"));
        ```
        """;

    public static TheoryData<string, int> Blocks
    {
        get
        {
            TheoryData<string, int> blocks = [];
            foreach (CodeBlock block in DocumentationPage.Names.SelectMany(static name => DocumentationPage.Open(name).Blocks))
            {
                blocks.Add(block.Page, block.Line);
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_of_a_page__compiles_with_what_the_page_declared_before_it(string name, int line)
    {
        DocumentationPage page = DocumentationPage.Open(name);
        DocumentationCode.Check(page.Project(page.Blocks.Single(block => block.Line == line)));
    }

    [Fact]
    public void README__shows_a_schema_and_programs_that_use_it()
    {
        IReadOnlyList<CodeBlock> blocks = DocumentationPage.Open("README.md").Blocks;
        Assert.False(blocks[0].IsProgram);
        Assert.All(blocks.Where(static block => block.IsProgram), block => Assert.Contains("DatabaseConfig", block.Text, StringComparison.Ordinal));
        Assert.Equal(2, blocks.Count(static block => block.IsProgram));
    }

    [Fact]
    public void Blocks__are_found_with_their_line_and_without_their_indent() =>
        Assert.Equal(
            [(2, false), (12, true), (16, false), (22, true)],
            DocumentationPage.Of(Page).Blocks.Select(static block => (block.Line, block.IsProgram)));

    [Fact]
    public void Program__when_a_type_was_declared_twice__then_the_last_one_before_it_counts()
    {
        DocumentationPage page = DocumentationPage.Of(Page);
        Assert.Equal([2, 12], page.Project(page.Blocks[1]).Select(static block => block.Line));
        Assert.Equal([16, 22], page.Project(page.Blocks[3]).Select(static block => block.Line));
        DocumentationCode.Check(page.Project(page.Blocks[1]));
        DocumentationCode.Check(page.Project(page.Blocks[3]));
    }

    [Theory]
    [InlineData("public sealed class Till { public int Drawers => Missing; }", "CS0103")]
    [InlineData("public sealed class Till { public string? Name; public int Length => Name.Length; }", "CS8602")]
    [InlineData("[Foundation.Configuration.ConfigSchema(\"Till\")] public sealed partial class Till { [Foundation.Configuration.Field(Min = 10, Max = 1)] public int Drawers { get; set; } = 5; }", "FND0102")]
    public void Code__when_it_is_wrong__then_the_check_says_so(string code, string id)
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => DocumentationCode.Check(DocumentationPage.Of($"```csharp\n{code}\n```").Blocks));
        Assert.Contains(id, failure.Message, StringComparison.Ordinal);
    }
}
