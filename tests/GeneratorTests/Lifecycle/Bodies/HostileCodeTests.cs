using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Foundation.GeneratorTests.Lifecycle.Bodies;

/// <summary>Code that is being typed, or that means nothing: no analyzer may throw, which <see cref="AnalyzerRun"/> checks.</summary>
public sealed class HostileCodeTests
{
    // One of so many tokens is tried: all of them take minutes.
    private const int Step = 16;

    private static readonly string Source = LifecycleSource.Usings + """
        using Hook = Foundation.Lifecycle.ShutdownHookAttribute;
        using Token = System.Threading.CancellationToken;

        [assembly: Lifecycle(StopDeadline = "1s", Missing = 3)]

        [ManagedService(DependsOn = [typeof(Orders), typeof(Unknown), null, 3], SoftDependsOn = typeof(Orders), Name = 3)]
        public partial class Orders<T>(Store store) : Missing<T>, IHost where T : Task<int>, new()
        {
            private readonly T _task = new();
            private Func<Task> _delegate = async () => await Task.Delay(1);
            [HealthCheck(Every = Nothing.Here, Timeout = "x" + 1)] public Health Ping => Health.Healthy;
            [Hook(Priority = "high")] public partial async Task CloseAsync(ShutdownContext c, Token ct = default);
            public partial async Task CloseAsync(ShutdownContext c, Token ct)
            {
                await foreach (var (key, value) in store?.Map ?? throw new Exception()) { _ = value.Result; }
                _task.Wait(); _task?.GetAwaiter().GetResult(); (_task as dynamic).Wait();
                Task<int>[] many = [_task, .. many, Task.FromResult(1)];
                many[^1].Result.ToString(); (await Task.WhenAny(many)).Result.ToString();
                Task self = self; await self; self.Wait();
                for (Task t = Next(t); ; t = Next(t)) { t.Wait(); }
                if (many is [{ IsCompleted: true } head, .. var rest] && rest is not []) { _ = head.Result; }
                await Local<int>(1); async Task Local<U>(U u) { await Local<U>(u); Thread.Sleep(1); await Task.Delay(1); }
                await this.StopAsync(); await base.StopAsync(ct); await StopAsync(ct: ct, ct: ct); await _delegate(); await _delegate?.Invoke();
                switch (_task) { case { Status: var s } when s == 0: break; case Task<int> { Result: > 1 } x: x.Wait(); goto default; default: goto case null; }
                lock (_task) { unsafe { delegate*<Task> f = &Run; await f(); } }
                var q = from m in many where m.Result > 1 select m.Result into g group g by g; using (await store.OpenAsync()) { }
                try { throw null; } catch (Exception e) when (_task.Result > 1) { await Task.Delay(1); } finally { await Task.Delay(1); }
            }
            [OnStart, OnStart] async void Start(ref Token a, __arglist) => await Start(ref a);
            [Run] static Task Run() => Task.WhenAll(Run(), Task.Run(static async () => { await Task.Delay(1); }), Task.Delay(cancellationToken: default, millisecondsDelay: 1));
            [OnDegraded] extern void Bad(); [OnRecovered] abstract Task Good(Health h); [ShutdownHook] ~Orders() { Thread.Sleep(1); }
            [ShutdownHook] public Task this[int i] { [ShutdownHook] get => Next(null); } [OnStart] Orders() : this(null) { Thread.Sleep(1); }
            [ShutdownHook] public static Orders<T> operator +(Orders<T> a, Orders<T> b) { Thread.Sleep(1); return a; }
            Task Next(Task t) => t ?? Next(t!);
        }

        [ManagedService] struct Value { [ShutdownHook] void Close() => Close(); } [ManagedService] interface IOrders { [ShutdownHook] Task CloseAsync() => Task.Delay(1); }
        [ManagedService] enum Kind { [OnStart] One } [OnStart] record Carts([ShutdownHook] Task T) { [HealthCheck] Health Ping(params Token[] ct) => T.Result; }
        """;

    private static readonly SyntaxToken[] Tokens =
        [.. TestProject.Parse(Source, "Source.cs").GetRoot().DescendantTokens().Where(static (token, index) => token.Span.Length > 0 && index % Step == 0)];

    [Fact]
    public void Analyzers__when_the_source_is_whole__then_they_look_into_it() =>
        Assert.Superset(new HashSet<string> { "FND0201", "FND0204", "FND0209", "FND0210" }, Analyze(Source).Select(static finding => finding.Id).ToHashSet());

    [Fact]
    public void Analyzers__when_the_source_ends_anywhere__then_none_throws() =>
        Assert.All(Tokens, static token => Analyze(Source[..token.Span.End]));

    [Fact]
    public void Analyzers__when_a_token_is_missing__then_none_throws() =>
        Assert.All(Tokens, static token => Analyze(Source.Remove(token.SpanStart, token.Span.Length)));

    [Fact]
    public void Analyzers__when_an_expression_is_thousands_of_parts_deep__then_their_stack_holds() => Assert.Contains(
        Analyze(LifecycleSource.Service(
            $"[ShutdownHook] private string Close(string s, CancellationToken ct) => {string.Join(" + ", Enumerable.Repeat("s", 4000))} + Task.Run(() => s).Result;")),
        static finding => finding.Id == "FND0209");

    [Fact]
    public void Analyzers__when_locals_are_set_to_each_other_again_and_again__then_they_end() => Assert.Contains(
        Analyze(LifecycleSource.Service(
            $"[ShutdownHook] private void Close() {{ Task a = new Store().OpenAsync(), b = a, c = b; {string.Concat(Enumerable.Repeat("a = b; b = c; c = a;\n", 100))} c.Wait(); }}")),
        static finding => finding.Id == "FND0209");

    [Fact]
    public async Task Fixes__when_the_source_means_nothing__then_none_throws()
    {
        CodeFixProject project = await CodeFixProject.Create(new GeneratorTestSetup { Sources = [Source] });
        List<CodeAction> actions = [];
        foreach (Diagnostic finding in project.Diagnostics)
        {
            foreach (CodeFixProvider provider in ToolkitParts.CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(project.DocumentOf(finding), finding, (action, _) => actions.Add(action), CancellationToken.None));
            }
        }

        Assert.NotEmpty(actions);
        foreach (CodeAction action in actions)
        {
            await project.Apply(action);
        }
    }

    private static IReadOnlyList<Diagnostic> Analyze(string source) =>
        AnalyzerRun.Findings(new TestProject(new GeneratorTestSetup { Sources = ["class Empty;"] }), TestProject.Compile([source]));
}
