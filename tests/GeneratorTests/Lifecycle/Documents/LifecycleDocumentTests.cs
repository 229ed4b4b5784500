using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Foundation.GeneratorTests.Lifecycle.Documents;

/// <summary>The page of services, as people read it.</summary>
public sealed class LifecycleDocumentTests
{
    private const string Rich = """
        /// <summary>Serves the shop's pages.</summary>
        [ManagedService(Name = "web", DependsOn = [typeof(Orders)], SoftDependsOn = [typeof(Search), typeof(Orders)], StartTimeout = "5s")]
        public sealed partial class Web
        {
            [ShutdownHook(Timeout = "2s")] private void Refuse() { }
        }

        /// <summary>Takes orders, and <c>never</c> loses one.</summary>
        [ManagedService(DependsOn = [typeof(Database), typeof(Migration)], Restart = RestartPolicy.Always)]
        public sealed partial class Orders
        {
            [HealthCheck(Every = "5s", Kind = ProbeKind.Readiness | ProbeKind.Startup)] private Health Ping() => Health.Healthy;
            [HealthCheck(Kind = ProbeKind.None)] private Health Depth() => Health.Healthy;
            [ShutdownHook(Priority = 100, Timeout = "1s")] private void Drain() { }
            [ShutdownHook(Priority = 50, Timeout = "2s", Concurrent = true, Critical = false)] private void Notify() { }
            [ShutdownHook(Priority = 50, Timeout = "3s", Concurrent = true)] private void Archive() { }
            [ShutdownHook(Priority = 1, Timeout = "1s", RunAlways = true)] private void Close() { }
            [Run(MaxBackoff = "1m")] private Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
        }

        [ManagedService] public sealed partial class Database { [ShutdownHook(Timeout = "5s")] private void Close() { } }

        [ManagedService(Critical = false, Restart = RestartPolicy.Never)]
        public sealed partial class Search { [Run] private Task IndexAsync(CancellationToken token) => Task.Delay(-1, token); }

        public sealed class Migration : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(1, stoppingToken);
        }
        """;

    private const string Hostile = """
        /// <summary>Ends the cell | and the table
        /// &lt;script&gt; `code`.</summary>
        [ManagedService(Name = "a\"]\n--> b | `c` %% <i>\\ #quot;", SoftDependsOn = [typeof(End)])]
        public sealed partial class Orders { [ShutdownHook] private void @end() { } }

        [ManagedService(Name = "end")] public sealed partial class End;
        """;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Page__of_services_that_use_everything() => DocumentRun.Of(LifecycleSource.Usings + "[assembly: Lifecycle(DrainDelay = \"3s\")]\nnamespace Shops;\n" + Rich).MatchSnapshots();

    [Fact]
    public void Page__of_services_that_try_to_break_out() => DocumentRun.Of(LifecycleSource.Types(Hostile)).MatchSnapshots();

    [Theory]
    [InlineData(Rich, 4)]
    [InlineData(Hostile, 2)]
    public void Table__has_a_row_for_each_service_and_nine_cells_in_each(string declarations, int services)
    {
        MarkdownDocument page = Markdig.Markdown.Parse(DocumentRun.Of(LifecycleSource.Types(declarations))["lifecycle.md"], Markdown);
        Table table = Assert.Single(page.Descendants<Table>());
        Assert.Equal(services + 1, table.Count);
        Assert.All(table.Cast<TableRow>(), static row => Assert.Equal(9, row.Count));
    }

    [Theory]
    [InlineData(Rich)]
    [InlineData(Hostile)]
    public void Diagrams__hold_nothing_outside_of_labels_that_a_declaration_chose(string declarations)
    {
        MarkdownDocument page = Markdig.Markdown.Parse(DocumentRun.Of(LifecycleSource.Types(declarations))["lifecycle.md"], Markdown);
        FencedCodeBlock[] diagrams = [.. page.Descendants<FencedCodeBlock>()];
        Assert.Equal(2, diagrams.Length);
        Assert.All(diagrams.SelectMany(static diagram => diagram.Lines.ToString().Split('\n')), static line => Assert.Matches(
            """^ *(flowchart TB|end|subgraph (level|s)\d+\["[^"\]\[<>|`]*"\]|[sx]\d+(h\d+)?(\["[^"\]\[<>|`]*"\]|\(\["[^"\]\[<>|`]*"\]\))|[sx]\d+(h\d+)?( (-->|-\.->|&) [sx]\d+(h\d+)?)+)$""", line));
    }

    [Fact]
    public void Page__when_nobody_asks__then_the_assembly_carries_none() => Assert.Empty(DocumentRun.WithoutDocuments(LifecycleSource.Types(Rich)).Documents);

    [Fact]
    public void Page__when_there_are_no_services__then_there_is_none() => Assert.Empty(DocumentRun.Of("public class Plain;").Documents);
}
