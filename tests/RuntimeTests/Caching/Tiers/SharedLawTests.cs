using System.Text.Json.Serialization;
using CsCheck;
using Foundation.Caching;
using Foundation.Payloads;
using Foundation.Testing.Caching;

namespace Foundation.RuntimeTests.Caching.Tiers;

/// <summary>
/// The promise between processes, on random runs: nobody reads what is older than an invalidation of the own process that has returned, nor than
/// any that it could have heard of; whatever is loaded meanwhile, and whatever happens to the engine. A value is the moment at which its load began.
/// </summary>
public sealed partial class SharedLawTests
{
    private const int Processes = 2;
    private const int Keys = 2;

    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Frequency((8, Gen.Const(Kind.Read)), (3, Gen.Const(Kind.BeginLoad)), (3, Gen.Const(Kind.EndLoad)), (3, Gen.Const(Kind.Invalidate)), (2, Gen.Const(Kind.InvalidateParent)), (1, Gen.Const(Kind.Set)),
            (2, Gen.Const(Kind.HoldMessages)), (2, Gen.Const(Kind.LetMessagesGo)), (1, Gen.Const(Kind.LoseMessages)), (1, Gen.Const(Kind.GoDown)), (2, Gen.Const(Kind.ComeUp)), (1, Gen.Const(Kind.Forget)), (2, Gen.Const(Kind.Break)), (3, Gen.Const(Kind.Mend)), (1, Gen.Const(Kind.Wait))),
        Gen.Int[0, Processes - 1],
        Gen.Int[0, Keys - 1],
        static (kind, process, key) => new Step(kind, process, key));

    private enum Kind
    {
        Read,
        BeginLoad,
        EndLoad,
        Invalidate,
        InvalidateParent,
        Set,
        HoldMessages,
        LetMessagesGo,
        LoseMessages,
        GoDown,
        ComeUp,
        Forget,
        Break,
        Mend,
        Wait,
    }

    [Fact]
    public void Reader__when_two_processes_and_their_engine_do_anything__then_it_gets_nothing_from_before_what_it_could_have_heard_of()
    {
        long reads = 0;
        long loads = 0;
        AnyStep.Array[1, 60].Sample(
            steps =>
            {
                using World world = new();
                Array.ForEach(steps, world.Do);
                Interlocked.Add(ref reads, world.Reads);
                Interlocked.Add(ref loads, world.Loads);
            },
            iter: 10_000);

        // A cache that keeps nothing would keep the promise, too.
        Assert.InRange((double)loads / reads, 0.1, 0.8);
    }

    [JsonSerializable(typeof(long))]
    private sealed partial class MomentContext : JsonSerializerContext;

    private sealed record Step(Kind Kind, int Process, int Key);

    private sealed class World : IDisposable
    {
        private readonly VirtualTime _time = new();
        private readonly MemoryDistributedTier _engine;
        private readonly CacheGraph[] _graphs = new CacheGraph[Processes];
        private readonly CacheNode<int, long>[] _parents = new CacheNode<int, long>[Processes];
        private readonly CacheNode<int, long>[] _nodes = new CacheNode<int, long>[Processes];
        private readonly long[,] _own = new long[Processes, Keys];
        private readonly long[] _told = new long[Keys];
        private readonly long[] _untold = new long[Keys];
        private readonly Dictionary<(int Process, int Key), TaskCompletionSource> _loads = [];
        private long _now;

        public World()
        {
            _engine = new MemoryDistributedTier(_time);
            for (int process = 0; process < Processes; process++)
            {
                _graphs[process] = new CacheGraph(_time, distributed: _engine);
                CacheRegion region = new(_graphs[process], new CacheRegionOptions { Name = "law", Distributed = true });
                _parents[process] = new(region, Options("parents"));
                _nodes[process] = new(region, Options("nodes", _parents[process].For<int>(static key => key)));
            }
        }

        public long Reads { get; private set; }

        public long Loads { get; private set; }

        public void Do(Step step)
        {
            (Kind kind, int process, int key) = step;
            switch (kind)
            {
                case Kind.Read:
                    Check(process, key, Begin(process, key, Task.CompletedTask));
                    break;
                case Kind.BeginLoad when !_loads.ContainsKey((process, key)):
                    TaskCompletionSource end = _loads[(process, key)] = new TaskCompletionSource();
                    _ = Begin(process, key, end.Task);
                    break;
                case Kind.EndLoad when _loads.Remove((process, key), out TaskCompletionSource? load):
                    load.SetResult();
                    break;
                case Kind.Invalidate:
                    Note(process, key, _nodes[process].InvalidateAsync(key, CancellationToken.None));
                    break;
                case Kind.InvalidateParent:
                    Note(process, key, _parents[process].InvalidateAsync(key, CancellationToken.None));
                    break;
                case Kind.Set:
                    long before = ++_now;
                    Note(process, key, _nodes[process].SetAsync(key, before + 1, CancellationToken.None), before);
                    _now++;
                    break;
                case Kind.HoldMessages:
                    _engine.HoldsMessages = true;
                    break;
                case Kind.LetMessagesGo:
                    _engine.LetMessagesGo();
                    break;
                case Kind.LoseMessages:
                    _engine.LoseMessages();
                    break;
                case Kind.GoDown when !_engine.IsDown:
                    _engine.GoDown();
                    break;
                case Kind.ComeUp or Kind.Forget when _engine.IsDown:
                    _engine.ComeUp(forgets: kind == Kind.Forget);
                    TellAll();
                    break;

                // Nobody hears of it: calls fail for a while.
                case Kind.Break:
                    _engine.IsDown = true;
                    break;
                case Kind.Mend:
                    _engine.IsDown = false;
                    break;

                // Long enough to try once more, also after the engine was left alone.
                case Kind.Wait:
                    _time.RunFor(TimeSpan.FromSeconds(2.2));
                    TellAll();
                    break;
                default:
                    break;
            }
        }

        public void Dispose()
        {
            foreach (TaskCompletionSource load in _loads.Values)
            {
                load.SetResult();
            }

            Array.ForEach(_graphs, static graph => graph.Dispose());
        }

        private static CacheNodeOptions<int, long> Options(string name, params CacheDependency<int>[] dependencies) => new()
        {
            Name = name,
            Weight = static (_, _) => 0,
            DependsOn = dependencies,
            Codec = new CacheCodec<int, long>(static (ref CacheKeyWriter writer, int key) => writer.Write(key), new PayloadCodecs([], [MomentContext.Default]).For<long>()),
        };

        private Task<long> Begin(int process, int key, Task until) => _nodes[process].GetAsync(key, (this, until), static async (_, given, _) =>
        {
            (World world, Task until) = given;
            world.Loads++;
            long began = ++world._now;
            await until.ConfigureAwait(false);
            return began;
        }, CancellationToken.None).AsTask();

        // A read that waits for a load that is still going on is looked at by nobody.
        private void Check(int process, int key, Task<long> read)
        {
            Reads++;
            bool isHeard = !_engine.IsDown && !_engine.HoldsMessages;
            long least = isHeard ? Math.Max(_told[key], _own[process, key]) : _own[process, key];
            Assert.True(!read.IsCompletedSuccessfully || read.Result >= least, $"Process {process} has read {(read.IsCompletedSuccessfully ? read.Result : 0)} of {key}, and {least} is the least.");
        }

        private void Note(int process, int key, ValueTask<bool> told, long? moment = null)
        {
            long now = moment ?? ++_now;
            _own[process, key] = now;

            // What could not be told is told later.
            Assert.True(told.IsCompletedSuccessfully);
            (told.Result ? _told : _untold)[key] = now;
        }

        private void TellAll()
        {
            for (int key = 0; key < Keys && !_engine.IsDown; key++)
            {
                _told[key] = Math.Max(_told[key], _untold[key]);
            }
        }
    }
}
