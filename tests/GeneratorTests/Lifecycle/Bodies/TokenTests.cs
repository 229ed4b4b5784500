namespace Foundation.GeneratorTests.Lifecycle.Bodies;

/// <summary>Tokens that are not passed on.</summary>
public sealed class TokenTests
{
    private const string Members = "private readonly Store _store = new(); private Task? _work;\n";

    [Fact]
    public void FND0210__a_call_without_the_token__reports() => Invalid("[OnStart] private async Task OpenAsync(CancellationToken ct) => await _store.[|OpenAsync|]();").ShouldReport(
        "FND0210", message: "'OpenAsync' calls 'OpenAsync' without its token, so that it goes on when it is cancelled: pass ct");

    [Fact]
    public void FND0210__a_token_that_nothing_uses__reports() => Invalid("[OnStart] private async Task OpenAsync(CancellationToken [|ct|]) => await _store.FlushAsync();").ShouldReport(
        "FND0210",
        message: "'OpenAsync' does not use 'ct', so that it goes on when it is cancelled: pass the token on, or ask it between steps with ThrowIfCancellationRequested");

    [Fact]
    public void FND0210__a_method_that_takes_no_token__reports() => Invalid("[OnStart] private async Task [|OpenAsync|]() { await _store.OpenAsync(); await _store.ReadAsync(1); }").ShouldReport(
        "FND0210",
        message: "'OpenAsync' takes no CancellationToken, but waits for 'OpenAsync', which one could cancel: add the parameter 'CancellationToken cancellationToken' and pass it on");

    [Theory]
    [InlineData("_ = await _store.[|ReadAsync|](1);")]
    [InlineData("_ = await _store.[|ReadAsync|](id: 1).ConfigureAwait(false);")]
    [InlineData("await Task.[|Delay|](100);")]
    [InlineData("Task reading = _store.[|ReadAsync|](1); await reading;")]
    [InlineData("await Task.WhenAll(_store.[|ReadAsync|](1), _store.[|ReadAsync|](2));")]
    [InlineData("using var gate = new SemaphoreSlim(1); await gate.[|WaitAsync|]();")]
    [InlineData("await Stream.Null.[|WriteAsync|](new byte[1].AsMemory());")]
    [InlineData("await Stream.Null.[|CopyToAsync|](Stream.Null);")]
    [InlineData("await foreach (int item in Channel.CreateBounded<int>(1).Reader.[|ReadAllAsync|]()) { _ = item; }")]
    [InlineData("ct.ThrowIfCancellationRequested(); await (_store?.[|OpenAsync|]() ?? Task.CompletedTask);")]
    [InlineData("await Generic<int>.[|LoadAsync|](\"a\");")]
    [InlineData("await Generic<int>.[|SaveAsync|](1);")]
    [InlineData("await Generic<int>.[|OfAsync<string>|](\"a\");")]
    public void Call__when_it_could_take_the_token__then_it_is_marked(string statement) => Invalid($$"""
        [ShutdownHook] private async Task CloseAsync(CancellationToken ct) { {{statement}} }
        private static class Generic<T>
        {
            public static Task LoadAsync(string key) => Task.CompletedTask;
            public static Task LoadAsync(string key, CancellationToken ct, T? extra = default) => Task.CompletedTask;
            public static Task SaveAsync(int id) => Task.CompletedTask;
            public static Task SaveAsync(int number, CancellationToken ct) => Task.CompletedTask;
            public static Task OfAsync<TItem>(TItem item) => Task.CompletedTask;
            public static Task OfAsync<TItem>(TItem item, CancellationToken ct) => Task.CompletedTask;
        }
        """).ShouldReport("FND0210");

    [Theory]
    [InlineData("while (true) { await Task.Yield(); }")]
    [InlineData("for (int i = 0; i < 10; i++) { _ = i; } await Task.CompletedTask;")]
    public void Token__when_a_loop_does_not_ask_it__then_it_is_marked(string statement) =>
        Invalid("[Run] private async Task LoopAsync(CancellationToken [|ct|]) { " + statement + " }").ShouldReport("FND0210");

    [Theory]
    [InlineData("await _store.OpenAsync(ct); _ = await _store.ReadAsync(1, ct);")]
    [InlineData("await _store.OpenAsync(CancellationToken.None); await _store.FlushAsync(); ct.ThrowIfCancellationRequested();")]
    [InlineData("using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct); await _store.OpenAsync(linked.Token);")]
    [InlineData("_store.OpenAsync(); _store?.ReadAsync(1); await Task.Delay(1, ct);")]
    [InlineData("await Old.OfAsync(id: 1); await Task.Delay(1, ct);")]
    [InlineData("_work = _store.OpenAsync(); _ = _store.ReadAsync(1); await Task.Delay(1, ct);")]
    [InlineData("try { await Task.Delay(1, ct); } catch (IOException) { await _store.OpenAsync(); } finally { await _store.OpenAsync(); }")]
    [InlineData("await Task.Run(async () => { await _store.OpenAsync(); ct.ThrowIfCancellationRequested(); }, ct);")]
    [InlineData("await Task.WhenAll(_store.FlushAsync(), Task.Delay(1, ct));")]
    [InlineData("await _store.ReadAsync(1).WaitAsync(ct); await _store.OpenAsync().WaitAsync(ct).ConfigureAwait(false);")]
    [InlineData("await foreach (int item in Channel.CreateBounded<int>(1).Reader.ReadAllAsync().ConfigureAwait(false).WithCancellation(ct)) { _ = item; }")]
    [InlineData("await foreach (int item in Channel.CreateBounded<int>(1).Reader.ReadAllAsync().WithCancellation(ct)) { _ = item; }")]
    [InlineData("await Old.LoadAsync(); await Old.SaveAsync(1); await Old.ManyAsync(1, 2); await Task.Delay(1, ct);")]
    [InlineData("ct.Register(() => { }); while (_work is null) { await Task.Yield(); }")]
    [InlineData("await CloseAsync(); async Task CloseAsync() => await Task.Delay(1, ct);")]
    [InlineData("Func<Task> load = _store.FlushAsync; await load(); ct.ThrowIfCancellationRequested();")]
    public void Token__when_it_is_used_or_cannot_be__then_it_is_silent(string statement) => Silent($$"""
        [ShutdownHook] private async Task CloseAsync(CancellationToken ct) { {{statement}} }
        private static class Old
        {
            public static Task LoadAsync() => Task.CompletedTask;
            [Obsolete("Gone.")] public static Task LoadAsync(CancellationToken ct) => Task.CompletedTask;
            public static Task SaveAsync(int id) => Task.CompletedTask;
            public static Task SaveAsync(string id, CancellationToken ct) => Task.CompletedTask;
            public static Task<int> SaveAsync(int id, CancellationToken ct) => Task.FromResult(id);
            public static Task OfAsync(int id) => Task.CompletedTask;
            public static Task OfAsync(int number, CancellationToken ct) => Task.CompletedTask;
            public static Task ManyAsync(params int[] ids) => Task.CompletedTask;
            public static Task ManyAsync(int[] ids, CancellationToken ct) => Task.CompletedTask;
        }
        """);

    [Fact]
    public void FND0210__methods_that_pass_it_or_need_none__is_silent() => Silent("""
        [OnStart] private Task OpenAsync(CancellationToken ct) => _store.OpenAsync(ct);
        [HealthCheck] private ValueTask<Health> PingAsync(CancellationToken ct) => new(Health.Healthy);
        [HealthCheck] private Task<Health> PongAsync(CancellationToken ct) => Task.FromResult(Health.Healthy);
        [ShutdownHook(Priority = 2)] private void Close(CancellationToken ct) => GC.KeepAlive(_work);
        [ShutdownHook] private Task FlushAsync() => _store.FlushAsync();
        [OnDegraded] private async Task ServeStaleAsync() => await _store.OpenAsync();
        [OnRecovered] private void ServeFresh() { }
        private async Task NoHookAsync(CancellationToken ct) => await _store.OpenAsync();
        """);

    [Theory]
    [InlineData("[ShutdownHook] public override async Task CloseAsync() => await Store.OpenAsync();")]
    [InlineData("[ShutdownHook] public async Task EndAsync() => await Store.OpenAsync();")]
    public void Method__whose_parameters_are_said_elsewhere__is_silent(string member) => GeneratorTest.Run(LifecycleSource.Service("") + $$"""

        public interface IClosing { Task EndAsync() => Task.CompletedTask; }

        public abstract class Closing : IClosing { protected Store Store { get; } = new(); public virtual Task CloseAsync() => Task.CompletedTask; }

        [ManagedService]
        public sealed partial class Carts : Closing, IClosing
        {
            {{member}}
        }
        """).ShouldBeSilent();

    [Fact]
    public void Overload__when_it_is_the_method_itself__then_it_is_silent() => Silent("""
        [ShutdownHook] private async Task CloseAsync(CancellationToken ct) { await CloseAsync(); ct.ThrowIfCancellationRequested(); }
        private Task CloseAsync() => _store.FlushAsync();
        """);

    private static GeneratorTestResult Invalid(string members) => GeneratorTest.Run(Setup(members) with { AllowErrors = true });

    private static void Silent(string members) => GeneratorTest.Run(Setup(members)).ShouldBeSilent();

    private static GeneratorTestSetup Setup(string members) =>
        new() { Sources = [LifecycleSource.Service(Members + members)], AllowedWarnings = ["CS0649", "CS0169", "CS0414", "CS4014"] };
}
