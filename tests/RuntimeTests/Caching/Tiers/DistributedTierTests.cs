using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Foundation.Caching;
using Foundation.Payloads;
using Foundation.Testing.Caching;

namespace Foundation.RuntimeTests.Caching.Tiers;

/// <summary>Two processes that share values: what each sees of what the other does, also while the engine fails.</summary>
public sealed class DistributedTierTests : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly MemoryDistributedTier _engine;
    private readonly TieredProcess _one;
    private readonly TieredProcess _two;

    public DistributedTierTests()
    {
        _engine = new MemoryDistributedTier(_time);
        _one = new TieredProcess(_time, distributed: _engine);
        _two = new TieredProcess(_time, distributed: _engine);
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    [Fact]
    public async Task Value__when_one_process_has_loaded_it__then_the_other_need_not()
    {
        Assert.Equal("a", await _one.Get(1, "a"));
        Assert.Equal("a", await _two.Get(1, "b"));
        Assert.Equal(0, _two.Loads);

        // A read and a write, and a read; what is in memory costs none.
        Assert.Equal("a", await _two.Get(1, "b"));
        Assert.Equal(3, _engine.RoundTrips);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Value__when_one_process_has_invalidated_it_or_its_dependency__then_the_other_loads_it(bool byDependency)
    {
        await _one.Get(11, "a");
        await _two.Get(11, "a");
        Assert.True(await (byDependency ? _one.Authors : _one.Articles).InvalidateAsync(byDependency ? 1 : 11, TestContext.Current.CancellationToken));

        Assert.False(_two.Articles.TryGet(11, out _));
        Assert.Equal("b", await _two.Get(11, "b"));
        Assert.Equal("b", await _one.Get(11, "c"));
    }

    [Fact]
    public async Task Value__when_it_is_set__then_the_other_process_reads_it_without_a_load()
    {
        await _two.Get(1, "a");
        Assert.True(await _one.Articles.SetAsync(1, new Article("b"), TestContext.Current.CancellationToken));
        Assert.Equal("b", await _two.Get(1, "c"));
        Assert.Equal("b", await _one.Get(1, "c"));
    }

    [Fact]
    public async Task Value__when_it_was_loaded_before_another_process_invalidated_it__then_nobody_gets_it()
    {
        TaskCompletionSource<Article> slow = new();
        Task<Article> early = _one.Articles.GetAsync(1, slow, static (_, slow, _) => new ValueTask<Article>(slow.Task), TestContext.Current.CancellationToken).AsTask();
        await _two.Articles.InvalidateAsync(1, TestContext.Current.CancellationToken);
        slow.SetResult(new Article("old"));
        await early;
        await _one.Region.FlushAsync();

        Assert.False(_one.Articles.TryGet(1, out _));
        Assert.Equal("new", await _two.Get(1, "new"));
    }

    [Fact]
    public async Task Value__when_it_was_loaded_from_another_whose_invalidation_was_not_heard_yet__then_no_other_process_gets_it()
    {
        await _two.Get(_two.Authors, 1, "old author");
        _engine.HoldsMessages = true;
        Assert.True(await _one.Authors.InvalidateAsync(1, TestContext.Current.CancellationToken));

        Assert.Equal("by old author", await _two.GetWithAuthor(11));

        using TieredProcess three = new(_time, distributed: _engine);
        Assert.Equal("by new author", await three.Get(11, "by new author"));
        _engine.LetMessagesGo();
        Assert.False(_two.Articles.TryGet(11, out _));
        Assert.Equal("by new author", await _two.Get(11, "by new author"));
    }

    [Fact]
    public void Node__when_only_its_dependants_are_shared__then_what_may_have_been_missed_ends_its_values_too()
    {
        using CacheGraph graph = new(_time, disk: null, _engine);
        CacheNode<int, Article> kept = new(new CacheRegion(graph), new CacheNodeOptions<int, Article> { Name = "prices", Weight = static (_, _) => 0 });
        _ = new CacheNode<int, Article>(
            new CacheRegion(graph, new CacheRegionOptions { Name = "news", Distributed = true }), TieredProcess.Options("offers", kept.For<int>(static key => key)));
        kept.Set(1, new Article("a"));
        Assert.True(kept.TryGet(1, out _));

        _engine.GoDown();
        _engine.ComeUp();

        Assert.False(kept.TryGet(1, out _));
    }

    [Fact]
    public async Task Value__when_its_time_is_over__then_the_copy_of_the_other_process_has_ended_too()
    {
        await _one.Get(1, "a");
        _time.RunFor(TimeSpan.FromSeconds(60));
        Assert.Equal("a", await _two.Get(1, "b"));
        _time.RunFor(TimeSpan.FromSeconds(41));
        Assert.False(_two.Articles.TryGet(1, out _));
        Assert.Equal("b", await _two.Get(1, "b"));
    }

    [Fact]
    public async Task Refresh__when_the_engine_has_a_copy_of_what_is_refreshed__then_it_is_loaded_and_the_other_process_takes_it_over()
    {
        CacheNode<int, Article>[] nodes = [Eager(_one), Eager(_two)];
        await _one.Get(nodes[0], 1, "a");
        await _two.Get(nodes[1], 1, "-");
        _time.RunFor(TimeSpan.FromSeconds(90));

        // Each gets what it has, and has it refreshed: the first by a load, the second by what the first has loaded.
        Assert.Equal("a", await _one.Get(nodes[0], 1, "b"));
        Assert.Equal("a", await _two.Get(nodes[1], 1, "c"));
        Assert.Equal(["b", "b"], [await _one.Get(nodes[0], 1, "-"), await _two.Get(nodes[1], 1, "-")]);
        Assert.Equal((2, 0), (_one.Loads, _two.Loads));

        static CacheNode<int, Article> Eager(TieredProcess process) => new(process.Region, TieredProcess.Options("eager", refresh: RefreshPolicy.Eager));
    }

    [Theory]
    [InlineData(16, 4096)]
    [InlineData(4096, 16)]
    [InlineData(1, 1024)]
    public async Task Invalidation__when_another_version_of_the_program_has_other_stripes__then_it_hears_of_it(int stripes, int others)
    {
        CacheNode<int, Article> node = new(_one.Region, TieredProcess.Options("versioned", stripes: stripes));
        CacheNode<int, Article> other = new(_two.Region, TieredProcess.Options("versioned", stripes: others));
        for (int key = 0; key < 50; key++)
        {
            await _two.Get(other, key, "a");
            await node.InvalidateAsync(key, TestContext.Current.CancellationToken);
            Assert.False(other.TryGet(key, out _));
            Assert.Equal("b", await _two.Get(other, key, "b"));
        }
    }

    [Fact]
    public async Task Value__when_it_cannot_be_written__then_whoever_asks_gets_it_and_it_stays_in_memory()
    {
        JsonTypeInfo<Article> type = JsonMetadataServices.CreateValueInfo<Article>(new JsonSerializerOptions(), new StubbornConverter());
        CacheNode<int, Article> node = new(_one.Region, new()
        {
            Name = "stubborn",
            Weight = static (_, _) => 0,
            Codec = new CacheCodec<int, Article>(static (ref CacheKeyWriter writer, int key) => writer.Write(key), new PayloadCodec<Article>(type, 1)),
        });
        Assert.Equal("a", await _one.Get(node, 1, "a"));
        Assert.Equal("a", await _one.Get(node, 1, "b"));
        Assert.True(await node.SetAsync(1, new Article("c"), TestContext.Current.CancellationToken));
        Assert.Equal("c", await _one.Get(node, 1, "d"));
    }

    [Fact]
    public async Task Engine__when_it_is_down__then_each_process_goes_on_for_itself()
    {
        await _one.Get(1, "a");
        _engine.GoDown();
        Assert.Equal("a", await _one.Get(1, "b"));
        Assert.Equal("b", await _one.Get(2, "b"));
        Assert.False(await _one.Articles.InvalidateAsync(1, TestContext.Current.CancellationToken));
        Assert.Equal("c", await _one.Get(1, "c"));
    }

    [Fact]
    public async Task Invalidation__when_the_engine_was_down__then_it_is_told_later_and_nobody_reads_what_was_before()
    {
        await _one.Get(1, "a");
        await _two.Get(1, "a");
        _engine.GoDown();
        Assert.False(await _one.Articles.InvalidateAsync(1, TestContext.Current.CancellationToken));
        _engine.ComeUp();
        await _one.Region.FlushAsync();

        Assert.Equal("b", await _one.Get(1, "b"));
        Assert.Equal("b", await _two.Get(1, "c"));
    }

    [Fact]
    public async Task Invalidation__when_the_engine_does_not_know_of_it_yet__then_what_is_kept_there_is_not_read()
    {
        await _one.Get(11, "a");
        await _two.Get(11, "a");
        _engine.IsDown = true;
        Assert.False(await _one.Authors.InvalidateAsync(1, TestContext.Current.CancellationToken));
        _engine.IsDown = false;

        // The engine answers, and still has the value of before.
        Assert.Equal("b", await _one.Get(11, "b"));
        Assert.True(_two.Articles.TryGet(11, out _));

        // It is told when it is tried the next time.
        _time.RunFor(TimeSpan.FromSeconds(1.1));
        await _one.Region.FlushAsync();
        Assert.False(_two.Articles.TryGet(11, out _));
        Assert.Equal("c", await _two.Get(11, "c"));
    }

    [Fact]
    public async Task Messages__when_some_were_lost__then_nothing_from_before_is_read()
    {
        await _one.Get(1, "a");
        await _two.Get(1, "a");
        _engine.HoldsMessages = true;
        await _one.Articles.InvalidateAsync(1, TestContext.Current.CancellationToken);

        // Nobody has told it: that is the time for which a value may be old.
        Assert.True(_two.Articles.TryGet(1, out _));
        _engine.LoseMessages();
        Assert.False(_two.Articles.TryGet(1, out _));
        Assert.Equal("b", await _two.Get(1, "b"));
    }

    [Fact]
    public async Task Engine__when_it_has_forgotten_everything__then_no_value_of_before_is_written()
    {
        TaskCompletionSource<Article> slow = new();
        Task<Article> early = _one.Articles.GetAsync(1, slow, static (_, slow, _) => new ValueTask<Article>(slow.Task), TestContext.Current.CancellationToken).AsTask();
        _engine.GoDown();
        _engine.ComeUp(forgets: true);
        await _two.Articles.InvalidateAsync(1, TestContext.Current.CancellationToken);
        slow.SetResult(new Article("old"));
        await early;
        await _one.Region.FlushAsync();
        Assert.Equal("new", await _two.Get(1, "new"));
    }

    [Fact]
    public async Task Secret__when_other_processes_are_not_heard__then_it_is_not_kept()
    {
        await _one.Get(_one.Secrets, 1, "a");
        Assert.True(_one.Secrets.TryGet(1, out _));
        _engine.GoDown();
        Assert.False(_one.Secrets.TryGet(1, out _));
        Assert.Equal("b", await _one.Get(_one.Secrets, 1, "b"));
        Assert.Equal("c", await _one.Get(_one.Secrets, 1, "c"));
        _engine.ComeUp();
        await _one.Get(_one.Secrets, 1, "d");
        Assert.True(_one.Secrets.TryGet(1, out _));
    }

    [Fact]
    public async Task Engine__when_it_fails_again_and_again__then_it_is_left_alone_for_a_second()
    {
        _engine.GoDown();
        for (int key = 0; key < 10; key++)
        {
            await _one.Get(key, "a");
        }

        Assert.Equal(3, _engine.RoundTrips);
        _time.RunFor(TimeSpan.FromSeconds(1.1));
        for (int key = 10; key < 20; key++)
        {
            await _one.Get(key, "a");
        }

        Assert.Equal(4, _engine.RoundTrips);
    }

    [Fact]
    public void Node__when_two_that_leave_the_process_have_one_name__then_the_second_is_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new CacheNode<int, Article>(_one.Region, new() { Name = "articles", Weight = static (_, _) => 0 }));
        Assert.Contains("There are two cache nodes 'articles'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set__when_only_what_depends_on_the_value_is_shared__then_the_other_process_loads_that_anew()
    {
        (CacheNode<int, Article> Parent, CacheNode<int, Article> Child)[] nodes = [WithPrivateParent(_one), WithPrivateParent(_two)];
        await _one.Get(nodes[0].Child, 1, "a");
        await _two.Get(nodes[1].Child, 1, "-");
        Assert.True(await nodes[0].Parent.SetAsync(1, new Article("new"), TestContext.Current.CancellationToken));
        Assert.Equal("b", await _two.Get(nodes[1].Child, 1, "b"));
    }

    [Fact]
    public void Node__when_another_process_has_to_know_it_and_it_shares_its_name__then_it_is_refused()
    {
        (CacheNode<int, Article> parent, _) = WithPrivateParent(_one);
        CacheNode<int, Article> first = new(_two.Region, new() { Name = "twice", Weight = static (_, _) => 0 });
        CacheNode<int, Article> second = new(_two.Region, new() { Name = "twice", Weight = static (_, _) => 0 });
        Assert.Throws<ArgumentException>(() => new CacheNode<int, Article>(_two.Region, TieredProcess.Options("first", first.For<int>(static key => key))));
        Assert.Throws<ArgumentException>(() => new CacheNode<int, Article>(_two.Region, TieredProcess.Options("second", second.For<int>(static key => key))));
        Assert.Throws<ArgumentException>(() => new CacheNode<int, Article>(_one.Region, new() { Name = parent.Name, Weight = static (_, _) => 0 }));
    }

    [Fact]
    public async Task Set__when_the_size_of_the_value_cannot_be_told__then_that_is_thrown_and_the_value_of_before_is_gone_everywhere()
    {
        (CacheNode<int, Article> one, CacheNode<int, Article> two) = (Picky(_one), Picky(_two));
        await _one.Get(one, 1, "a");
        await _two.Get(two, 1, "-");
        Assert.Throws<InvalidOperationException>(() => one.Set(1, new Article("huge")));
        Assert.False(two.TryGet(1, out _));
        Assert.Equal("b", await _two.Get(two, 1, "b"));
        Assert.Equal("b", await _one.Get(one, 1, "-"));

        static CacheNode<int, Article> Picky(TieredProcess process) => new(process.Region, new()
        {
            Name = "picky",
            Weight = static (_, article) => article.Text == "huge" ? throw new InvalidOperationException("too large to tell") : 0,
            Codec = TieredProcess.Options("codec").Codec,
        });
    }

    // Its values stay in memory, and so do its keys.
    private static (CacheNode<int, Article> Parent, CacheNode<int, Article> Child) WithPrivateParent(TieredProcess process)
    {
        CacheNode<int, Article> parent = new(process.Region, new() { Name = "private", Weight = static (_, _) => 0 });
        return (parent, new(process.Region, TieredProcess.Options("child", parent.For<int>(static key => key))));
    }

    private sealed class StubbornConverter : JsonConverter<Article>
    {
        public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new InvalidOperationException("not read");

        public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options) => throw new InvalidOperationException("not written");
    }
}
