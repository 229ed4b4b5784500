using Foundation.Testing.Caching;

namespace Foundation.RuntimeTests.Caching.Tiers;

/// <summary>Values on the disk, and what a later process may take of them.</summary>
public sealed class DiskTierTests : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly MemoryDiskTier _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task Process__when_it_starts_anew__then_it_finds_what_was_kept()
    {
        await Leave(static process => process.Get(1, "a"));

        using TieredProcess next = new(_time, _disk);
        Assert.Equal("a", await next.Get(1, "b"));
        Assert.Equal(0, next.Loads);
    }

    [Fact]
    public async Task Process__when_a_value_or_its_dependency_was_invalidated_before_it_ended__then_the_next_one_does_not_find_it()
    {
        await Leave(static async process =>
        {
            await process.Get(1, "a");
            await process.Get(11, "a");
            await process.Get(21, "a");
            process.Articles.Invalidate(1);
            process.Authors.Invalidate(1);
        });

        using TieredProcess next = new(_time, _disk);
        Assert.Equal(["b", "b", "a"], [await next.Get(1, "b"), await next.Get(11, "b"), await next.Get(21, "b")]);
    }

    [Fact]
    public async Task Value__when_it_was_set__then_the_next_process_finds_it()
    {
        await Leave(static async process =>
        {
            await process.Get(1, "a");
            process.Articles.Set(1, new Article("b"));
            await process.Region.FlushAsync();
        });

        using TieredProcess next = new(_time, _disk);
        Assert.Equal("b", await next.Get(1, "c"));
    }

    [Fact]
    public async Task Value__when_its_time_is_over__then_the_copy_on_the_disk_has_ended_too()
    {
        await Leave(static process => process.Get(1, "a"));
        _time.Pause(TimeSpan.FromSeconds(60));
        using TieredProcess next = new(_time, _disk);
        Assert.Equal(["a", "a"], [await next.Get(1, "b"), await next.Get(1, "b")]);

        // It is in memory now, and keeps the end that it had.
        Assert.True(next.Articles.TryGet(1, out _));
        _time.RunFor(TimeSpan.FromSeconds(41));
        Assert.False(next.Articles.TryGet(1, out _));
        Assert.Equal("b", await next.Get(1, "b"));
    }

    [Fact]
    public async Task Value__when_it_is_found_on_the_disk_once__then_it_does_not_take_memory()
    {
        await Leave(static process => process.Get(1, "a"));
        using TieredProcess next = new(_time, _disk);
        await next.Get(1, "b");
        Assert.False(next.Articles.TryGet(1, out _));
        await next.Get(1, "b");
        Assert.True(next.Articles.TryGet(1, out _));
    }

    [Theory]
    [InlineData("value")]
    [InlineData("epochs")]
    [InlineData("end")]
    public async Task Value__when_anything_of_it_is_damaged__then_it_is_loaded(string part)
    {
        await Leave(static process => process.Get(1, "a"));
        _disk.Damage(value =>
        {
            byte[] bytes = value.Bytes.ToArray();
            bytes[^2] ^= (byte)(part == "value" ? 1 : 0);
            return new(value.Epochs + (part == "epochs" ? 1 : 0), value.ExpiresAt + (part == "end" ? 1 : 0), bytes);
        });

        using TieredProcess next = new(_time, _disk);
        Assert.Equal("b", await next.Get(1, "b"));
    }

    [Fact]
    public async Task Secret__when_it_is_kept__then_never_on_the_disk()
    {
        await Leave(static process => process.Get(process.Secrets, 1, "a"));
        Assert.Equal(0, _disk.Writes);
    }

    [Fact]
    public async Task Process__when_the_machine_was_started_anew__then_nothing_is_found()
    {
        await Leave(static process => process.Get(1, "a"));
        foreach (string file in Directory.EnumerateFiles(_disk.Folder, "*.epochs", SearchOption.AllDirectories))
        {
            // The second word tells one run of the machine from another.
            byte[] bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes[8] ^= 1;
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        }

        using TieredProcess next = new(_time, _disk);
        Assert.Equal("b", await next.Get(1, "b"));
    }

    [Fact]
    public async Task Disk__when_it_fails__then_values_are_loaded_and_nothing_is_thrown()
    {
        _disk.Fails = true;
        using TieredProcess process = new(_time, _disk);
        Assert.Equal("a", await process.Get(1, "a"));
        Assert.Equal("a", await process.Get(1, "b"));
        process.Articles.Invalidate(1);
        Assert.Equal("b", await process.Get(1, "b"));
    }

    [Fact]
    public async Task Epochs__when_their_file_cannot_be_opened__then_the_process_does_without_those_of_before()
    {
        await Leave(static process => process.Get(1, "a"));
        foreach (string file in Directory.GetFiles(_disk.Folder, "*.epochs", SearchOption.AllDirectories))
        {
            File.Delete(file);
            Directory.CreateDirectory(file);
        }

        using TieredProcess next = new(_time, _disk);
        Assert.Equal("b", await next.Get(1, "b"));
        Assert.Equal("b", await next.Get(1, "c"));
    }

    [Fact]
    public async Task Memory__when_it_is_full__then_what_leaves_it_is_found_on_the_disk()
    {
        using TieredProcess process = new(_time, _disk, memory: ByteSize.Parse("16KiB"));
        for (int key = 0; key < 200; key++)
        {
            await process.Get(key, "a");
        }

        Assert.InRange(process.Region.Entries, 1, 199);
        for (int key = 0; key < 200; key++)
        {
            Assert.Equal("a", await process.Get(key, "b"));
        }

        Assert.Equal(200, process.Loads);
    }

    // A process that ends at once: what it has in memory is lost.
    private async Task Leave(Func<TieredProcess, Task> action)
    {
        using TieredProcess process = new(_time, _disk);
        await action(process);
    }
}
