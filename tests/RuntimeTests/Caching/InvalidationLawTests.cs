using CsCheck;
using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching;

/// <summary>
/// The promise, on random graphs: whoever asks after an invalidation has returned gets a value whose load began after it, whatever else is
/// going on. A value is the moment at which its load began.
/// </summary>
public sealed class InvalidationLawTests
{
    private const int Nodes = 5;
    private const int Keys = 4;

    private static readonly Gen<int> AnyNode = Gen.Int[0, Nodes - 1];
    private static readonly Gen<int> AnyKey = Gen.Int[0, Keys - 1];

    private static readonly Gen<Operation> AnyOperation = Gen.Frequency(
        (6, Gen.Select(AnyNode, AnyKey, static (node, key) => new Operation(Kind.Read, node, key))),
        (3, Gen.Select(AnyNode, AnyKey, static (node, key) => new Operation(Kind.BeginLoad, node, key))),
        (3, Gen.Select(AnyNode, AnyKey, static (node, key) => new Operation(Kind.EndLoad, node, key))),
        (2, Gen.Select(AnyNode, AnyKey, static (node, key) => new Operation(Kind.Invalidate, node, key))),
        (1, Gen.Select(AnyNode, AnyKey, static (node, key) => new Operation(Kind.Set, node, key))),
        (1, AnyNode.Select(static node => new Operation(Kind.InvalidateNode, node, 0))));

    // For each pair of nodes, the first before the second: no dependency, by key, by a projection of the key, or on all keys.
    private static readonly Gen<int[]> AnyGraph = Gen.Int[0, 3].Array[Nodes * Nodes];

    private enum Kind
    {
        Read,
        BeginLoad,
        EndLoad,
        Invalidate,
        Set,
        InvalidateNode,
    }

    [Fact]
    public void Reader__when_loads_and_invalidations_are_mixed__then_it_gets_nothing_from_before_the_last_that_concerns_it()
    {
        long reads = 0;
        long hits = 0;
        Gen.Select(AnyGraph, AnyOperation.Array[1, 60]).Sample(
            (graph, operations) =>
            {
                Program program = new(graph);
                Array.ForEach(operations, program.Do);
                Interlocked.Add(ref reads, program.Reads);
                Interlocked.Add(ref hits, program.Hits);
            },
            iter: 10_000);

        // A cache that keeps nothing would keep the promise, too.
        Assert.InRange((double)hits / reads, 0.1, 0.9);
    }

    [Fact]
    public async Task Reader__when_threads_load_and_invalidate__then_it_gets_nothing_from_before_the_last_that_concerns_it()
    {
        Program program = new([.. Enumerable.Range(0, Nodes * Nodes).Select(static edge => edge % 4)]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(async () =>
        {
            Random random = new(thread);
            for (int i = 0; i < 20_000; i++)
            {
                await program.Race(random.Next(Nodes), random.Next(Keys), random.Next(8) == 0, random.Next(2) == 0);
            }
        }, TestContext.Current.CancellationToken)));

        Assert.InRange((double)program.Hits / program.Reads, 0.05, 0.95);
    }

    private sealed record Operation(Kind Kind, int Node, int Key);

    private sealed class Program
    {
        private readonly CacheNode<int, long>[] _nodes = new CacheNode<int, long>[Nodes];
        private readonly int[] _graph;
        private readonly long[,] _invalidated = new long[Nodes, Keys];
        private readonly Dictionary<(int Node, int Key), TaskCompletionSource> _loads = [];
        private long _now;
        private long _reads;

        public Program(int[] graph)
        {
            _graph = graph;
            CacheRegion region = new(new CacheGraph());
            for (int i = 0; i < Nodes; i++)
            {
                int node = i;
                _nodes[node] = new CacheNode<int, long>(region, new CacheNodeOptions<int, long>
                {
                    Name = $"{node}",
                    Weight = static (_, _) => 0,
                    DependsOn = [.. Enumerable.Range(0, node).Select(parent => Dependency(parent, node)).OfType<CacheDependency<int>>()],
                });
            }
        }

        public long Reads => _reads;

        public long Hits => _nodes.Sum(static node => node.Statistics.Hits);

        public void Do(Operation operation)
        {
            (Kind kind, int node, int key) = operation;
            switch (kind)
            {
                case Kind.Read:
                    Check(node, key, Begin(node, key, Task.CompletedTask));
                    break;
                case Kind.BeginLoad when !_loads.ContainsKey((node, key)):
                    TaskCompletionSource end = _loads[(node, key)] = new TaskCompletionSource();
                    _ = Begin(node, key, end.Task);
                    break;
                case Kind.EndLoad when _loads.Remove((node, key), out TaskCompletionSource? load):
                    load.SetResult();
                    break;
                case Kind.Invalidate:
                    _nodes[node].Invalidate(key);
                    Note(node, key);
                    break;
                case Kind.InvalidateNode:
                    _nodes[node].InvalidateAll();
                    for (int each = 0; each < Keys; each++)
                    {
                        Note(node, each);
                    }

                    break;
                case Kind.Set:
                    Note(node, key);
                    _nodes[node].Set(key, ++_now);
                    break;
                default:
                    break;
            }
        }

        /// <summary>One step of one thread.</summary>
        public async Task Race(int node, int key, bool invalidates, bool isSlow)
        {
            if (invalidates)
            {
                // A load that begins after the invalidation begins after this, too.
                long before = Interlocked.Increment(ref _now);
                _nodes[node].Invalidate(key);
                InterlockedMax(ref _invalidated[node, key], before);
                return;
            }

            long least = Least(node, key);
            Interlocked.Increment(ref _reads);
            long read = await _nodes[node].GetAsync(key, isSlow, async (_, isSlow, _) =>
            {
                long began = Interlocked.Increment(ref _now);
                if (isSlow)
                {
                    await Task.Yield();
                }

                return began;
            }, CancellationToken.None);
            Assert.True(read >= least, $"{node}/{key}: {read} was loaded before {least}");
        }

        private ValueTask<long> Begin(int node, int key, Task until)
        {
            long began = ++_now;
            return _nodes[node].GetAsync(key, (began, until), static async (_, load, _) =>
            {
                await load.until;
                return load.began;
            }, CancellationToken.None);
        }

        // A read that has to wait for a load that is still going on is looked at by nobody.
        private void Check(int node, int key, ValueTask<long> read)
        {
            _reads++;
            Task<long> task = read.AsTask();
            long least = Least(node, key);
            if (task.IsCompletedSuccessfully && task.GetAwaiter().GetResult() is long value)
            {
                Assert.True(value >= least, $"{node}/{key}: {value} was loaded before {least}");
            }
        }

        private void Note(int node, int key) => _invalidated[node, key] = ++_now;

        /// <summary>The last invalidation that concerns a value: its own, or of what it depends on.</summary>
        private long Least(int node, int key)
        {
            long least = Volatile.Read(ref _invalidated[node, key]);
            for (int parent = 0; parent < node; parent++)
            {
                least = _graph[(parent * Nodes) + node] switch
                {
                    0 => least,
                    1 => Math.Max(least, Least(parent, key)),
                    2 => Math.Max(least, Least(parent, (key + 1) % Keys)),
                    _ => Math.Max(least, Enumerable.Range(0, Keys).Max(any => Least(parent, any))),
                };
            }

            return least;
        }

        private CacheDependency<int>? Dependency(int parent, int node) => _graph[(parent * Nodes) + node] switch
        {
            0 => null,
            1 => _nodes[parent].For<int>(static key => key),
            2 => _nodes[parent].For<int>(static key => (key + 1) % Keys),
            _ => _nodes[parent].ForAll<int>(),
        };

        private static void InterlockedMax(ref long place, long value)
        {
            long known = Volatile.Read(ref place);
            while (known < value)
            {
                long before = Interlocked.CompareExchange(ref place, value, known);
                if (before == known)
                {
                    return;
                }

                known = before;
            }
        }
    }
}
