using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class ReloadTests
{
    [Fact]
    public void Reload__when_a_field_changes__then_its_subscribers_are_called_once_with_the_new_generation()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 }, "Limits": { "Size": 1 } }""");
        List<string> calls = [];
        test.Pools.OnChange(PoolConfig.Fields.Size, (old, now) => calls.Add($"size {old.Size} to {now.Size}"));
        test.Pools.OnChange(PoolConfig.Fields.Key, (_, _) => calls.Add("key"));
        test.LimitsStore.OnChange(FieldSet.Of(0), (_, _) => calls.Add("limits"));

        test.WriteAndSettle("""{ "Pool": { "Size": 20 }, "Limits": { "Size": 1 } }""");

        Assert.Equal(["size 10 to 20"], calls);
        Assert.Equal((20, 2, 1), (test.Pools.Current.Size, test.Pools.Generation, test.LimitsStore.Generation));
    }

    [Fact]
    public void Reload__when_the_file_is_written_in_steps__then_it_is_read_when_it_is_quiet()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        int calls = 0;
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => calls++);

        test.Write("""{ "Pool": { "Size": 11 } }""");
        test.Time.Advance(TimeSpan.FromMilliseconds(249));
        test.Write("""{ "Pool": { "Size": 12 } }""");
        test.Time.Advance(TimeSpan.FromMilliseconds(249));
        Assert.Equal((10, 0), (test.Pools.Current.Size, calls));

        test.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((12, 1), (test.Pools.Current.Size, calls));
    }

    [Fact]
    public void Reload__when_the_file_is_never_quiet__then_it_is_read_after_two_seconds()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");

        for (int i = 0; i < 20; i++)
        {
            test.Write($$"""{ "Pool": { "Size": {{11 + i}} } }""");
            Assert.Equal(10, test.Pools.Current.Size);
            test.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(30, test.Pools.Current.Size);
    }

    [Fact]
    public void Reload__when_the_new_content_is_invalid__then_the_last_good_stays_and_it_is_told_once_and_health_is_degraded()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        PoolConfig before = test.Pools.Current;

        test.WriteAndSettle("""{ "Pool": { "Size": 0, "Key": 7 } }""");
        test.Files.TellChange();
        test.Settle();

        Assert.Same(before, test.Pools.Current);
        ConfigRejection rejection = Assert.Single(test.Rejections);
        Assert.Same(rejection, test.Reloads.Rejection);
        Assert.Contains("Pool:Size: must be at least 1, was 0 (appsettings.json:1:21)", rejection.Report, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, test.Health.Status);
        Assert.StartsWith("degraded: 2 errors. Pool:Size: must be at least 1", test.Health.ToString(), StringComparison.Ordinal);

        test.WriteAndSettle("""{ "Pool": { "Size": 10 } }""");

        Assert.Null(test.Reloads.Rejection);
        Assert.Equal(Health.Healthy, test.Health);
        Assert.Equal(1, test.Pools.Generation);
    }

    [Fact]
    public void Reload__when_one_of_two_schemas_is_invalid__then_neither_changes()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 }, "Limits": { "Size": 1 } }""");

        test.WriteAndSettle("""{ "Pool": { "Size": 20 }, "Limits": { "Size": -1 } }""");

        Assert.Equal((10, 1), (test.Pools.Current.Size, test.LimitsStore.Current.Size));
    }

    [Theory]
    [InlineData("{ \"Pool\": { \"Size\": 2")]
    [InlineData("")]
    [InlineData("not json")]
    public void Reload__when_the_file_is_half_written__then_it_waits_for_the_rest(string half)
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");

        test.WriteAndSettle(half);
        Assert.Empty(test.Rejections);

        test.Files["appsettings.json"] = """{ "Pool": { "Size": 20 } }""";
        test.Settle();

        Assert.Empty(test.Rejections);
        Assert.Equal(20, test.Pools.Current.Size);
    }

    [Fact]
    public void Reload__when_the_file_stays_malformed__then_it_is_rejected_after_two_seconds_and_other_readers_keep_the_last_good_texts()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 }, "Limits": { "Size": 1 } }""");

        test.Write("{ \"Pool\": { \"Size\": 20");
        test.Time.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Empty(test.Rejections);
        test.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, Assert.Single(test.Rejections).Errors.Count);
        Assert.Equal(10, test.Pools.Current.Size);
        Assert.Equal("10", test.Root["Pool:Size"]);
    }

    [Fact]
    public void Reload__when_the_file_is_deleted_and_restored_soon__then_nothing_happens()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 20 } }""");
        test.Pools.OnChange(PoolConfig.Fields.Size, static (_, _) => Assert.Fail("Nothing changed."));

        test.Files.Remove("appsettings.json");
        test.Files.TellChange();
        test.Time.Advance(TimeSpan.FromMilliseconds(100));
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        Assert.Equal((20, 1), (test.Pools.Current.Size, test.Pools.Generation));
    }

    [Fact]
    public void Reload__when_two_files_change_together__then_nobody_sees_one_without_the_other()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""", ("appsettings.Production.json", """{ "Limits": { "Size": 10 } }"""));
        List<(int, int)> seen = [];
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => seen.Add((test.Pools.Current.Size, test.LimitsStore.Current.Size)));
        test.LimitsStore.OnChange(FieldSet.Of(0), (_, _) => seen.Add((test.Pools.Current.Size, test.LimitsStore.Current.Size)));

        test.Files["appsettings.json"] = """{ "Pool": { "Size": 20 } }""";
        test.WriteAndSettle("""{ "Limits": { "Size": 20 } }""", "appsettings.Production.json");

        Assert.Equal([(20, 20), (20, 20)], seen);
        Assert.Equal((2, 2), (test.Pools.Generation, test.LimitsStore.Generation));
    }

    [Fact]
    public void Reload__when_a_field_needs_a_restart__then_it_is_reported_and_the_others_change()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10, "Buffer": "1MiB" } }""");

        test.WriteAndSettle("""{ "Pool": { "Size": 20, "Buffer": "2MiB" } }""");

        Assert.Equal((20, "1MiB"), (test.Pools.Current.Size, test.Pools.Current.Buffer.ToString()));
        Assert.Equal(["Pool:Buffer"], test.Reloads.AwaitingRestart);

        test.WriteAndSettle("""{ "Pool": { "Size": 20, "Buffer": "1MiB" } }""");
        Assert.Empty(test.Reloads.AwaitingRestart);
        Assert.Equal(2, test.Pools.Generation);
    }

    [Fact]
    public void Reload__when_what_stays_until_a_restart_does_not_go_with_what_changes__then_it_is_rejected()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10, "Buffer": "10B" } }""");

        test.WriteAndSettle("""{ "Pool": { "Size": 20, "Buffer": "1MiB" } }""");

        Assert.Contains("the buffer has a byte for each", Assert.Single(test.Rejections).Report, StringComparison.Ordinal);
        Assert.Equal(10, test.Pools.Current.Size);
    }

    [Fact]
    public void Update__when_a_field_needs_a_restart__then_it_is_rejected()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");

        ConfigResult result = test.Pools.TryUpdate(static pool => pool with { Buffer = ByteSize.Parse("1MiB") });

        Assert.Equal("rejected, generation 1 stays\nBuffer: cannot change while the program runs; change it in a source and restart", result.ToString());
    }

    [Fact]
    public void Reload__when_the_program_changed_a_schema__then_that_holds_until_the_sources_say_something_else_of_it()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 }, "Limits": { "Size": 1 } }""");
        test.Pools.TryUpdate(static pool => pool with { Size = 50 });

        test.WriteAndSettle("""{ "Pool": { "Size": 10 }, "Limits": { "Size": 2 } }""");
        Assert.Equal((50, 2), (test.Pools.Current.Size, test.LimitsStore.Current.Size));

        test.WriteAndSettle("""{ "Pool": { "Size": 11 }, "Limits": { "Size": 2 } }""");
        Assert.Equal(11, test.Pools.Current.Size);
    }

    [Fact]
    public void Reload__when_another_reader_of_the_configuration_throws__then_the_reload_is_made()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        test.Root.GetReloadToken().RegisterChangeCallback(static _ => throw new InvalidOperationException("not ours"), null);

        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        Assert.Equal(20, test.Pools.Current.Size);
    }
}
