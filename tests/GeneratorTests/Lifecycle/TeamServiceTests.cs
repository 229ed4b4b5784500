namespace Foundation.GeneratorTests.Lifecycle;

/// <summary>Services as teams write them, one idea each: nothing is said of them, and their code compiles.</summary>
public sealed class TeamServiceTests
{
    private const string Kafka = """
        public interface IConsumer : IDisposable { Task<string?> ConsumeAsync(TimeSpan wait, CancellationToken ct); void Commit(); void Close(); }

        [ManagedService(Restart = RestartPolicy.OnFailure)]
        public sealed partial class OrderConsumer(IConsumer consumer, Func<string, CancellationToken, Task> handle)
        {
            private long _last = Stopwatch.GetTimestamp();

            [Run]
            private async Task ConsumeAsync(CancellationToken stopping)
            {
                while (!stopping.IsCancellationRequested)
                {
                    if (await consumer.ConsumeAsync(TimeSpan.FromSeconds(1), stopping) is { } message)
                    {
                        await handle(message, stopping);
                        consumer.Commit();
                    }
                    Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
                }
            }

            [HealthCheck(Every = "10s", Kind = ProbeKind.Liveness)]
            private Health Beat() => Stopwatch.GetElapsedTime(Interlocked.Read(ref _last)) < TimeSpan.FromSeconds(30)
                ? Health.Healthy : Health.Unhealthy("the consumer stands still");

            [ShutdownHook] private void Close() => consumer.Close();
        }
        """;

    private const string Pool = """
        [ManagedService(StartTimeout = "20s")]
        public sealed partial class ConnectionPool : IAsyncDisposable
        {
            private readonly List<Stream> _idle = [];
            private readonly Lock _gate = new();

            [OnStart]
            internal async ValueTask WarmAsync(CancellationToken ct)
            {
                Stream[] streams = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ConnectAsync(ct)));
                lock (_gate) { _idle.AddRange(streams); }
            }

            [HealthCheck]
            private async Task<Health> PingAsync(CancellationToken ct)
            {
                try
                {
                    await using Stream stream = await ConnectAsync(ct).ConfigureAwait(false);
                    await stream.WriteAsync(new byte[] { 1 }, ct).ConfigureAwait(false);
                    return Health.Healthy with { Data = new Dictionary<string, object?> { ["idle"] = _idle.Count } };
                }
                catch (IOException exception)
                {
                    return Health.Unhealthy(exception.Message);
                }
            }

            [ShutdownHook(RunAlways = true, Timeout = "2s")]
            public async ValueTask DisposeAsync()
            {
                foreach (Stream stream in _idle) { await stream.DisposeAsync(); }
            }

            private static async Task<Stream> ConnectAsync(CancellationToken ct) { await Task.Delay(1, ct); return new MemoryStream(); }
        }
        """;

    private const string Scheduler = """
        [ManagedService(Critical = false, Restart = RestartPolicy.Always)]
        public sealed partial class Scheduler(TimeProvider time)
        {
            private readonly Dictionary<string, Func<CancellationToken, Task>> _jobs = [];

            public void Every(string name, Func<CancellationToken, Task> job) => _jobs[name] = job;

            [Run(MaxFailures = 10, Backoff = "1s", MaxBackoff = "5m", HalfLife = "10m")]
            private async Task TickAsync(CancellationToken ct)
            {
                using PeriodicTimer timer = new(TimeSpan.FromMinutes(1), time);
                while (await timer.WaitForNextTickAsync(ct))
                {
                    foreach ((string _, Func<CancellationToken, Task> job) in _jobs)
                    {
                        try { await job(ct); }
                        catch (Exception exception) when (exception is not OperationCanceledException) { await Console.Error.WriteLineAsync(exception.Message); }
                    }
                }
            }
        }
        """;

    private const string Writer = """
        [ManagedService]
        public sealed partial class AuditWriter
        {
            private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
            private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public ValueTask WriteAsync(string line, CancellationToken ct = default) => _lines.Writer.WriteAsync(line, ct);

            // The lines that are left are written when the hook has closed the channel: the token must not end the loop.
            [Run]
            private async Task DrainAsync()
            {
                await foreach (string line in _lines.Reader.ReadAllAsync(CancellationToken.None))
                {
                    await Console.Out.WriteLineAsync(line);
                }
                _done.TrySetResult();
            }

            [ShutdownHook(Priority = 10, Timeout = "3s")]
            private async Task CompleteAsync(ShutdownContext context, CancellationToken ct)
            {
                _lines.Writer.TryComplete();
                if (context.Remaining < TimeSpan.FromSeconds(3)) { context.RequestMoreTime(TimeSpan.FromSeconds(1)); }
                await _done.Task.WaitAsync(ct);
            }
        }
        """;

    private const string Inherited = """
        public abstract class Worker<TJob>
        {
            protected Channel<TJob> Jobs { get; } = Channel.CreateBounded<TJob>(10);
            protected abstract Task HandleAsync(TJob job, CancellationToken ct);

            [Run]
            protected virtual async Task RunAsync(CancellationToken ct)
            {
                await foreach (TJob job in Jobs.Reader.ReadAllAsync(ct)) { await HandleAsync(job, ct); }
            }

            [ShutdownHook(Priority = 100)] protected void Complete() => Jobs.Writer.TryComplete();
        }

        public abstract class LoggedWorker<TJob> : Worker<TJob>
        {
            protected override async Task RunAsync(CancellationToken ct) { Console.WriteLine("begin"); await base.RunAsync(ct); }
            [OnStart] protected static Task PrepareAsync(CancellationToken ct = default) => Task.Delay(1, ct);
        }

        [ManagedService]
        public sealed partial class MailWorker : LoggedWorker<string>
        {
            protected override Task HandleAsync(string job, CancellationToken ct) => Console.Out.WriteLineAsync(job.AsMemory(), ct);
            [ShutdownHook] private void @lock() { }
        }
        """;

    private const string Leader = """
        public interface ILease { Task<bool> AcquireAsync(string name, CancellationToken ct); Task RenewAsync(CancellationToken ct); Task ReleaseAsync(CancellationToken ct); }

        [ManagedService(Restart = RestartPolicy.OnFailure)]
        public sealed partial class Leader(ILease lease, ServiceLifecycle lifecycle)
        {
            private volatile bool _leads;

            [Run]
            private async Task LeadAsync(CancellationToken ct)
            {
                while (true)
                {
                    ct.ThrowIfCancellationRequested();
                    _leads = await lease.AcquireAsync("leader", ct);
                    lifecycle.SetHealth("Leader", _leads ? Health.Healthy : Health.Degraded("another leads"));
                    using var renewal = CancellationTokenSource.CreateLinkedTokenSource(ct);
                    renewal.CancelAfter(TimeSpan.FromSeconds(5));
                    try { await lease.RenewAsync(renewal.Token); }
                    catch (OperationCanceledException) when (!ct.IsCancellationRequested) { _leads = false; }
                }
            }

            [ShutdownHook] private Task ReleaseAsync(CancellationToken ct) => _leads ? lease.ReleaseAsync(ct) : Task.CompletedTask;
            [OnDegraded] private static Task FollowAsync(Health cause, CancellationToken ct) => Task.Delay(1, ct);
            [OnRecovered] private Task LeadAgainAsync() => Task.CompletedTask;
        }
        """;

    private const string Once = """
        [ManagedService]
        public sealed partial class Migration(ServiceLifecycle lifecycle, IHostApplicationLifetime host)
        {
            [OnStart]
            private async Task MigrateAsync(CancellationToken ct)
            {
                for (int attempt = 1; ; attempt++)
                {
                    try { await ApplyAsync(ct); return; }
                    catch (TimeoutException) when (attempt < 3) { await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), ct); }
                }
            }

            [Run]
            private async Task SeedAsync(CancellationToken ct)
            {
                await Task.Yield();
                if (ct.IsCancellationRequested) { return; }
                _ = lifecycle.StopAsync("seeded");
                host.StopApplication();
            }

            private static Task ApplyAsync(CancellationToken ct) => Task.Run(() => { ct.ThrowIfCancellationRequested(); }, ct);
        }
        """;

    private const string Tcp = """
        [ManagedService(StartTimeout = "5s")]
        internal sealed partial record class Listener(int Port) : IDrainable
        {
            private readonly System.Net.Sockets.TcpListener _listener = new(System.Net.IPAddress.Loopback, Port);
            private readonly ConcurrentDictionary<int, Task> _open = [];
            private int _next;

            public Listener() : this(0) { }
            string IDrainable.Name => "listener";
            [OnStart] private void Open() => _listener.Start();

            [Run]
            private async Task AcceptAsync(CancellationToken ct)
            {
                while (!ct.IsCancellationRequested)
                {
                    System.Net.Sockets.TcpClient client = await _listener.AcceptTcpClientAsync(ct);
                    _open[Interlocked.Increment(ref _next)] = ServeAsync(client, ct);
                }
            }

            async ValueTask IDrainable.DrainAsync(CancellationToken cancellationToken)
            {
                _listener.Stop();
                await Task.WhenAll(_open.Values).WaitAsync(cancellationToken);
            }

            [ShutdownHook(Timeout = "500ms")] private void Close() => _listener.Dispose();

            private static async Task ServeAsync(System.Net.Sockets.TcpClient client, CancellationToken ct)
            {
                using (client) { await client.GetStream().WriteAsync("ok"u8.ToArray(), ct); }
            }
        }
        """;

    private const string Remote = """
        [ManagedService(Name = "payments (bank)", Critical = false)]
        public sealed partial class Payments(System.Net.Http.HttpClient http)
        {
            private bool _isOpen;

            [HealthCheck(Every = "15s", Timeout = "3s", StartupGrace = "1m", Kind = ProbeKind.None)]
            private async ValueTask<Health> AskAsync(CancellationToken token)
            {
                using System.Net.Http.HttpResponseMessage response = await http.GetAsync(new Uri("https://bank.example/health"), token);
                return response.IsSuccessStatusCode ? Health.Healthy : Health.Degraded($"the bank answers {(int)response.StatusCode}");
            }

            [OnDegraded] private void Open(Health cause) { _isOpen = cause.Status == HealthStatus.Unhealthy; }
            [OnRecovered] private void Shut() => _isOpen = false;
            public bool IsOpen => _isOpen;
        }
        """;

    private const string Files = """
        [ManagedService]
        public sealed partial class Spool : IDisposable
        {
            private readonly FileSystemWatcher _watcher = new();
            private readonly SemaphoreSlim _gate = new(1, 1);

            [OnStart] public void Begin() { _watcher.Path = Path.GetTempPath(); _watcher.EnableRaisingEvents = true; }

            [ShutdownHook(Priority = 2, Concurrent = true)] private Task FlushAsync(CancellationToken ct) => File.WriteAllTextAsync("spool", "", ct);
            [ShutdownHook(Priority = 2, Concurrent = true)] private async Task SyncAsync(CancellationToken ct)
            {
                await _gate.WaitAsync(ct);
                try { await File.AppendAllTextAsync("spool", "\n", ct); }
                finally { _gate.Release(); }
            }
            [ShutdownHook(Critical = false)] private void Delete() { if (File.Exists("spool")) { File.Delete("spool"); } }

            public void Dispose() { _watcher.Dispose(); _gate.Dispose(); }
        }
        """;

    public static TheoryData<string> Services => new(Kafka, Pool, Scheduler, Writer, Inherited, Leader, Once, Tcp, Remote, Files);

    [Theory]
    [MemberData(nameof(Services))]
    public void Service__when_a_team_writes_it__then_nothing_is_said(string types) => GeneratorTest.Run(LifecycleSource.Types(types)).ShouldBeSilent();
}
