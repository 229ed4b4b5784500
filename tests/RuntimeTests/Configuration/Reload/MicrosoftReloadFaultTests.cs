using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>
/// What the Microsoft stack (JSON source, binder, validated options, their monitor) does when a file changes, beside what a reload here does
/// with the same writes. Where a later version of it changes its mind, the test says so.
/// </summary>
public sealed class MicrosoftReloadFaultTests : IDisposable
{
    private const string Good = """{ "Pool": { "Size": 20, "Key": "a" }, "Limits": { "Size": 1 } }""";

    private readonly ReloadTest _ours = new(Good);
    private readonly PeerReload _peer = new(Good);

    [Theory]
    [InlineData("""{ "Pool": { "Size": 0 } }""")]
    [InlineData("""{ "Pool": { "Size": "many" } }""")]
    public void Invalid_reload__leaves_no_value_there_and_the_last_good_one_here(string bad)
    {
        _peer.TryWrite(bad);
        Assert.ThrowsAny<Exception>(() => _peer.Monitor.CurrentValue);

        _ours.WriteAndSettle(bad);
        Assert.Equal(20, _ours.Pools.Current.Size);
    }

    [Fact]
    public void Malformed_reload__empties_the_configuration_there_and_the_last_good_one_stays_here()
    {
        const string Malformed = "{ \"Pool\": { \"Size\": 30";

        _peer.TryWrite(Malformed);
        Assert.Null(_peer.Configuration["Pool:Size"]);

        _ours.Write(Malformed);
        _ours.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(("20", 20), (_ours.Root["Pool:Size"], _ours.Pools.Current.Size));
    }

    [Fact]
    public void Half_written_file__is_an_exception_there_and_is_waited_for_here()
    {
        const string Half = "{ \"Pool\": { \"Size\": 30";

        Assert.NotNull(_peer.TryWrite(Half));

        _ours.WriteAndSettle(Half);
        _ours.WriteAndSettle("""{ "Pool": { "Size": 30 } }""");
        Assert.Equal((30, 0), (_ours.Pools.Current.Size, _ours.Rejections.Count));
    }

    [Theory]
    [InlineData("""{ "Pool": { "Size": 0 } }""")]
    [InlineData("""{ "Pool": { "Size": "many" } }""")]
    [InlineData("{ \"Pool\": ")]
    public void Bad_reload__throws_on_the_thread_of_the_watcher_there_and_is_told_here(string bad)
    {
        Assert.NotNull(_peer.TryWrite(bad));

        _ours.Write(bad);
        _ours.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Single(_ours.Rejections);
    }

    [Fact]
    public void File_that_is_deleted__takes_its_values_with_it_there_and_the_last_good_ones_stay_here()
    {
        using ReloadTest ours = new(test =>
        {
            ConfigFileSource source = test.Source("appsettings.json", Good);
            source.Optional = false;
            return new ConfigurationBuilder().Add(source).Build();
        });

        _peer.Files.Remove("appsettings.json");
        _peer.Tell();
        Assert.Equal(10, _peer.Monitor.CurrentValue.Size);

        ours.Files.Remove("appsettings.json");
        ours.Files.TellChange();
        ours.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((20, HealthStatus.Degraded), (ours.Pools.Current.Size, ours.Health.Status));
    }

    [Fact]
    public void Change_of_another_section__calls_back_there_and_not_here()
    {
        const string Other = """{ "Pool": { "Size": 20, "Key": "a" }, "Limits": { "Size": 2 } }""";
        _ours.Pools.OnChange(PoolConfig.Fields.Size | PoolConfig.Fields.Key, static (_, _) => Assert.Fail("Another section changed."));

        _peer.TryWrite(Other);
        Assert.Equal(1, _peer.Calls);

        _ours.WriteAndSettle(Other);
        Assert.Equal(2, _ours.LimitsStore.Current.Size);
    }

    [Fact]
    public void Reload_without_a_change__calls_back_there_and_not_here()
    {
        _peer.TryWrite(Good);
        Assert.Equal(1, _peer.Calls);

        _ours.Pools.OnChange(PoolConfig.Fields.Size | PoolConfig.Fields.Key, static (_, _) => Assert.Fail("Nothing changed."));
        _ours.WriteAndSettle(Good);
        Assert.Equal(1, _ours.Pools.Generation);
    }

    [Fact]
    public void Two_signals_for_one_write__call_back_twice_there_and_once_here()
    {
        const string Next = """{ "Pool": { "Size": 30 } }""";
        List<int> calls = [];
        _ours.Pools.OnChange(PoolConfig.Fields.Size, (_, now) => calls.Add(now.Size));

        _peer.TryWrite(Next);
        _peer.Tell();
        Assert.Equal(2, _peer.Calls);

        _ours.Write(Next);
        _ours.Files.TellChange();
        _ours.Settle();
        Assert.Equal([30], calls);
    }

    [Fact]
    public void Two_files_that_change_together__are_seen_apart_there_and_as_one_here()
    {
        using ReloadTest ours = new(Good, ("second.json", "{}"));
        using PeerReload peer = new(Good, ("second.json", "{}"));
        List<(int, string?)> seen = [];
        ours.Pools.OnChange(PoolConfig.Fields.Size | PoolConfig.Fields.Key, (_, now) => seen.Add((now.Size, now.Key)));
        foreach (MemoryFiles files in (MemoryFiles[])[peer.Files, ours.Files])
        {
            files["appsettings.json"] = """{ "Pool": { "Size": 30 } }""";
            files["second.json"] = """{ "Pool": { "Key": "b" } }""";
        }

        peer.Tell();
        Assert.Contains(peer.Seen, static pair => pair is not (30, "b"));

        ours.Files.TellChange();
        ours.Settle();
        Assert.Equal([(30, "b")], seen);
    }

    [Fact]
    public void Snapshots_of_two_schemas__can_be_of_two_generations_there_and_are_of_one_here()
    {
        const string Next = """{ "Pool": { "Size": 30 }, "Limits": { "Size": 30 } }""";
        IConfigSnapshots snapshots = _ours.Get<IConfigSnapshots>();
        (int, int) seen = default;
        _ours.LimitsStore.OnChange(LimitsConfig.Fields.Size, (_, _) =>
        {
            ConfigSnapshot snapshot = snapshots.Capture();
            seen = (snapshot.Get<PoolConfig>().Size, snapshot.Get<LimitsConfig>().Size);
        });

        _peer.TryWrite(Next);
        Assert.Equal((20, 30), _peer.Pair);

        _ours.WriteAndSettle(Next);
        Assert.Equal((30, 30), seen);
    }

    public void Dispose()
    {
        _ours.Dispose();
        _peer.Dispose();
    }
}
