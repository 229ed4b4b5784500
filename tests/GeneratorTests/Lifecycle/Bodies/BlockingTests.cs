namespace Foundation.GeneratorTests.Lifecycle.Bodies;

/// <summary>Methods that hold their thread, or that nobody can wait for.</summary>
public sealed class BlockingTests
{
    private const string Members = """
        private readonly Store _store = new();
        private readonly SemaphoreSlim _gate = new(1);
        private readonly ManualResetEventSlim _event = new();
        private Task<int>? _task;
        private static Task<int> ReadAsync() => Task.FromResult(1);

        """;

    [Fact]
    public void FND0209__a_hook_that_blocks__reports() => Hook("[|_store.FlushAsync().Wait()|];").ShouldReport(
        "FND0209", message: "'Close' blocks its thread with 'Task.Wait': await the task instead");

    [Fact]
    public void FND0209__async_void__reports() => Invalid("[OnStart] private async void [|OpenAsync|](CancellationToken ct) => await _store.OpenAsync(ct);").ShouldReport(
        "FND0209", message: "'OpenAsync' is async void, so that nobody can wait for its end or see its error: return Task");

    [Fact]
    public void FND0209__a_method_of_the_type_that_blocks__reports() => Invalid("""
        [ShutdownHook] private void Close() => [|Drain()|];
        private void Drain() => Pause();
        private static void Pause() => Thread.Sleep(10);
        """).ShouldReport("FND0209", message: "'Close' calls 'Drain' and through it 'Pause', which blocks the thread with 'Thread.Sleep': await Task.Delay there instead");

    [Theory]
    [InlineData("_ = [|ReadAsync().Result|];")]
    [InlineData("_ = [|_store.CountAsync().Result|];")]
    [InlineData("_ = [|ReadAsync().GetAwaiter().GetResult()|];")]
    [InlineData("_ = [|ReadAsync().ConfigureAwait(false).GetAwaiter().GetResult()|];")]
    [InlineData("[|_store.Closed.GetAwaiter().GetResult()|];")]
    [InlineData("_ = [|_store.CountAsync().GetAwaiter().GetResult()|];")]
    [InlineData("_ = [|_store.CountAsync().AsTask().Result|];")]
    [InlineData("_ = _task?[|.Result|];")]
    [InlineData("[|Thread.Sleep(10)|];")]
    [InlineData("[|Task.WaitAll(_store.FlushAsync())|];")]
    [InlineData("[|Task.WaitAny(_store.FlushAsync())|];")]
    [InlineData("[|_gate.Wait()|];")]
    [InlineData("[|_event.Wait(TimeSpan.FromSeconds(1))|];")]
    [InlineData("using var done = new ManualResetEvent(false); [|done.WaitOne()|];")]
    [InlineData("[|Process.GetCurrentProcess().WaitForExit()|];")]
    [InlineData("Task<int> task = ReadAsync(); _ = [|task.Result|];")]
    [InlineData("var awaiter = ReadAsync().GetAwaiter(); _ = [|awaiter.GetResult()|];")]
    [InlineData("Task<int>[] tasks = [ReadAsync(), ReadAsync()]; foreach (var task in tasks) { _ = [|task.Result|]; }")]
    [InlineData("List<Task<int>> tasks = [ReadAsync()]; _ = [|tasks.First().Result|];")]
    [InlineData("Task<int> task = ReadAsync(); [|task.Wait()|]; _ = task.Result;")]
    [InlineData("Wait(); void Wait() => [|Thread.Sleep(1)|];")]
    [InlineData("lock (_gate) { if (_task is null) { try { [|_store.FlushAsync().Wait(100)|]; } finally { } } }")]
    public void Hook__when_it_waits_without_await__then_the_place_is_marked(string statement) => Hook(statement).ShouldReport("FND0209");

    [Fact]
    public void FND0209__what_is_over_or_runs_elsewhere__is_silent() => Silent("""
        [ShutdownHook]
        private async Task CloseAsync(CancellationToken ct)
        {
            Task<int> a = ReadAsync(), b = ReadAsync(), c = ReadAsync(), d = ReadAsync(), e = ReadAsync();
            await Task.WhenAll(a, b);
            _ = a.Result + b.GetAwaiter().GetResult();

            List<Task<int>> many = [c];
            many.Add(d);
            Task all = Task.WhenAll(many);
            await all.ConfigureAwait(false);
            _ = c.Result + many[0].Result + d.Result + many.Sum(static task => task.Result) + Sum(many);
            foreach (Task<int> one in many)
            {
                _ = one.Result;
            }

            Task<int> first = await Task.WhenAny(a, e);
            _ = first.Result + (await Task.WhenAny(a, e)).Result;
            await foreach (Task<int> next in Task.WhenEach(many).WithCancellation(ct))
            {
                _ = next.Result;
            }

            Dictionary<string, Task<int>> named = new() { ["a"] = ReadAsync() };
            await Task.WhenAll(named.Values);
            _ = named["a"].Result + named.Values.First().Result;
            foreach (KeyValuePair<string, Task<int>> pair in named.Where(static pair => pair.Key == "a"))
            {
                _ = pair.Value.Result;
            }

            _ = Task.FromResult(1).Result;
            if (e.IsCompletedSuccessfully) { _ = e.Result; }
        }

        private static int Sum(List<Task<int>> tasks) { int sum = 0; foreach (var task in tasks) { sum += task.Result; } return sum; }
        """);

    [Theory]
    [InlineData("if (_task is { IsCompleted: true }) { _ = _task.Result; }")]
    [InlineData("if (_task?.Status == TaskStatus.RanToCompletion) { _ = _task.Result; }")]
    [InlineData("var awaiter = ReadAsync().GetAwaiter(); if (awaiter.IsCompleted) { awaiter.GetResult(); } else { awaiter.OnCompleted(() => awaiter.GetResult()); }")]
    [InlineData("_ = Task.Run(() => _gate.Wait());")]
    [InlineData("Action wait = () => Thread.Sleep(1); _ = wait;")]
    [InlineData("_ = new Timer(_ => Thread.Sleep(1)); static void NotCalled() => Thread.Sleep(1); Action a = NotCalled;")]
    [InlineData("if (_gate.Wait(0)) { _gate.Release(); } _event.Wait(TimeSpan.Zero); Thread.Sleep(0);")]
    [InlineData("_ = nameof(Thread.Sleep) + nameof(_task.Result);")]
    [InlineData("_ = ReadAsync().ContinueWith(task => task.Result);")]
    [InlineData("Task<int>? task = _task; while (task is not null) { if (!task.IsCompleted) { task = null; continue; } _ = task.Result; }")]
    [InlineData("Other.Sleep(); Result = 3; _ = Result; Wait(); void Wait() { }")]
    public void Hook__when_nothing_waits__then_it_is_silent(string statement) => Silent($$"""
        private int Result { get; set; }
        private static class Other { public static void Sleep() => Thread.Sleep(1); }
        [ShutdownHook] private void Close() { {{statement}} }
        """);

    [Fact]
    public void Round_of_a_loop__when_the_one_before_awaited_the_task__then_it_is_silent() => Silent("""
        [Run]
        private async Task LoopAsync(CancellationToken ct)
        {
            Task<int>? last = null;
            while (!ct.IsCancellationRequested)
            {
                if (last is not null) { _ = last.Result; }
                last = ReadAsync();
                await last;
            }
        }
        """);

    [Theory]
    [InlineData("[OnStart] private void Open() => [|Thread.Sleep(1)|];")]
    [InlineData("[Run] private Task LoopAsync(CancellationToken ct) { [|_gate.Wait(ct)|]; return Task.CompletedTask; }")]
    [InlineData("[HealthCheck] private ValueTask<Health> PingAsync() { [|Thread.Sleep(1)|]; return new(Health.Healthy); }")]
    [InlineData("[OnDegraded] private void Bad() => [|Thread.Sleep(1)|]; [OnRecovered] private void Good() { }")]
    [InlineData("[OnDegraded] private void Bad() { } [OnRecovered] private void Good() => [|Thread.Sleep(1)|];")]
    [InlineData("[Foundation.Lifecycle.ShutdownHookAttribute(Priority = 3)] private void Close() => [|Thread.Sleep(1)|];")]
    [InlineData("[ShutdownHook] private partial void Close(); private partial void Close() => [|Thread.Sleep(1)|];")]
    [InlineData("[ShutdownHook] private async Task CloseAsync(CancellationToken ct) { await Task.Delay(1, ct); await [|FlushAsync()|]; } private async Task FlushAsync() { await Task.Yield(); Thread.Sleep(1); }")]
    [InlineData("[ShutdownHook] private void Close() => _ = [|Prices()|].Count; private List<int> Prices() { Thread.Sleep(1); return []; }")]
    [InlineData("[ShutdownHook] private void Close() => [|Again(3)|]; private void Again(int left) { if (left > 0) Again(left - 1); Thread.Sleep(1); }")]
    [InlineData("[ShutdownHook] private void Close() => [|Of<int>()|]; private static void Of<T>() => Thread.Sleep(1);")]
    [InlineData("[ShutdownHook] private void Close() => [|Part()|]; private partial void Part(); private partial void Part() => Thread.Sleep(1);")]
    public void Method__of_every_kind__is_looked_into(string members) => Invalid(members).ShouldReport("FND0209");

    [Fact]
    public void Method__of_a_base_type_or_in_its_place__is_looked_into() => GeneratorTest.RunInvalid(LifecycleSource.Types("""
        public abstract class Service { [ShutdownHook] protected virtual void Close() => [|Thread.Sleep(1)|]; }
        [ManagedService] public sealed partial class Orders : Service { protected override void Close() => [|Thread.Sleep(2)|]; }
        """)).ShouldReport("FND0209");

    [Theory]
    [InlineData("private void NoHook() => Thread.Sleep(1);")]
    [InlineData("[ShutdownHook] private void Close() => Open(); [OnStart] private void Open() { }")]
    [InlineData("[ShutdownHook] private async Task CloseAsync() => await Task.Yield();")]
    public void Method__when_the_lifecycle_does_not_call_it_or_it_awaits__then_it_is_silent(string members) => Silent(members);

    private static GeneratorTestResult Hook(string statement) => Invalid("[ShutdownHook] private void Close() { " + statement + " }");

    private static GeneratorTestResult Invalid(string members) => GeneratorTest.Run(Setup(members) with { AllowErrors = true });

    private static void Silent(string members) => GeneratorTest.Run(Setup(members)).ShouldBeSilent();

    private static GeneratorTestSetup Setup(string members) =>
        new() { Sources = [LifecycleSource.Service(Members + members)], AllowedWarnings = ["CS0649", "CS0169", "CS0414", "CS4014"] };
}
