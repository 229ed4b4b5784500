namespace Foundation.GeneratorTests.Lifecycle;

/// <summary>Services as programs have them: nothing is said of them.</summary>
public sealed class RealServiceTests
{
    [Fact]
    public void Services__of_a_sound_program__are_silent() => GeneratorTest.Run(LifecycleSource.Types("""
        [ManagedService(StartTimeout = "10s")]
        public sealed partial class Queue : IAsyncDisposable
        {
            private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(100);
            private readonly SemaphoreSlim _gate = new(1);
            private readonly CancellationTokenSource _aborted = new();
            private readonly ConcurrentDictionary<int, Task<int>> _running = new();
            private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
            private Task<int>? _last;

            [OnStart]
            private async Task OpenAsync(CancellationToken ct)
            {
                await _gate.WaitAsync(ct).ConfigureAwait(false);
                try
                {
                    using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct, _aborted.Token);
                    timeout.CancelAfter(TimeSpan.FromSeconds(1));
                    await File.WriteAllTextAsync("open", "1", timeout.Token);
                }
                finally
                {
                    _gate.Release();
                    await Console.Out.FlushAsync();
                }
            }

            [Run]
            private async Task WorkAsync(CancellationToken ct)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
                await foreach (Job job in _jobs.Reader.ReadAllAsync(ct).ConfigureAwait(false))
                {
                    _last = job.RunAsync(ct);
                    _running[job.Id] = _last;
                    _ = ForgetAsync(job.Id, _last);
                    if (!await timer.WaitForNextTickAsync(ct)) { return; }
                }

                async Task ForgetAsync(int id, Task<int> work)
                {
                    await Task.WhenAny(work);
                    _running.TryRemove(id, out Task<int>? done);
                    Console.WriteLine(work.Result + (done is { IsCompletedSuccessfully: true } ? done.Result : 0));
                }
            }

            [HealthCheck(Every = "5s", Timeout = "1s", Kind = ProbeKind.Liveness)]
            private Health Check() => _last is { IsFaulted: true } ? Health.Unhealthy(_last.Exception!.Message) : Health.Healthy;

            [HealthCheck]
            private async ValueTask<Health> PingAsync(CancellationToken ct)
            {
                Task<int> first = new Job(1).RunAsync(ct), second = new Job(2).RunAsync(ct);
                Task all = Task.WhenAll(first, second);
                if (await Task.WhenAny(all, Task.Delay(100, ct)) != all) { return Health.Degraded("slow"); }
                return first.Result + second.Result > 0 ? Health.Healthy : Health.Unhealthy("none");
            }

            [ShutdownHook(Priority = 100)]
            private async Task DrainAsync(ShutdownContext context, CancellationToken ct)
            {
                _jobs.Writer.Complete();
                int[] results = await Task.WhenAll(_running.Values).WaitAsync(context.Remaining, ct);
                Console.WriteLine(results.Sum() + _running.Values.Sum(static work => work.Result));
                foreach (Task<int> work in _running.Values.Where(static work => work.IsCompletedSuccessfully)) { Console.WriteLine(work.Result); }
                await _drained.Task.WaitAsync(ct);
            }

            [ShutdownHook(Priority = 50, Timeout = "5s", RunAlways = true)]
            private void Close()
            {
                if (_gate.Wait(0)) { _gate.Release(); }
                _aborted.Cancel();
                Log("closed");
            }

            [OnDegraded] private void Stale(Health cause) => Log(cause.ToString());
            [OnRecovered] private ValueTask FreshAsync() => ValueTask.CompletedTask;

            public ValueTask DisposeAsync() { _aborted.Dispose(); return ValueTask.CompletedTask; }

            private static void Log(string line) => Console.WriteLine(line);
        }

        public sealed record Job(int Id) { public Task<int> RunAsync(CancellationToken ct = default) => Task.FromResult(Id); }

        [ManagedService(DependsOn = [typeof(Queue)], SoftDependsOn = [typeof(Metrics)])]
        public sealed partial class Api(IHostApplicationLifetime lifetime, Queue queue)
        {
            [Run] private Task ServeAsync(CancellationToken ct) => Task.Run(async () => { Thread.Sleep(1); await queue.DisposeAsync(); lifetime.StopApplication(); }, ct);
            [ShutdownHook] private Task StopAsync(CancellationToken ct) => ct.IsCancellationRequested ? Task.FromCanceled(ct) : Task.CompletedTask;
        }

        [ManagedService(Critical = false)]
        public sealed partial class Metrics;
        """)).ShouldBeSilent();
}
