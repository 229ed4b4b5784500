using System.Text;
using Foundation.Caching;
using Foundation.Sqlite.Caching;

namespace Foundation.EngineTests.Caching.Sqlite;

/// <summary>What a region keeps in its file.</summary>
public sealed class SqliteRegionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foundation").FullName;
    private readonly SqliteDiskTier _tier;

    public SqliteRegionTests() => _tier = new SqliteDiskTier(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Value__when_it_is_written__then_it_is_read_also_after_the_region_was_closed()
    {
        using (IDiskRegion region = Open())
        {
            region.Write([Entry("orders", "1", "one"), Entry("orders", "2", "two")]);
            region.Write([Entry("orders", "2", "second")]);
            Assert.Equal("one", Read(region, Key("orders", "1")));
        }

        using IDiskRegion later = Open();
        Assert.True(later.TryRead(Key("orders", "1"), out DiskValue value));
        Assert.Equal((17, 4_000_000_000_000, "one"), (value.Epochs, value.ExpiresAt, Encoding.UTF8.GetString(value.Bytes.Span)));
        Assert.Equal("second", Read(later, Key("orders", "2")));
    }

    [Fact]
    public void Value__when_node_key_or_schema_differ__then_it_is_none()
    {
        using IDiskRegion region = Open();
        TierKey key = Key("orders", "1");
        region.Write([new(key, Value("one"))]);

        Assert.Null(Read(region, key with { Node = "carts" }));
        Assert.Null(Read(region, key with { Schema = 6 }));
        Assert.Null(Read(region, key with { Hash = 1 }));

        // The same hash for another key: the row is the same.
        Assert.Null(Read(region, key with { Bytes = new byte[] { 9 } }));
        Assert.Equal("one", Read(region, key));
    }

    [Fact]
    public void Region__when_its_limit_is_reached__then_the_oldest_go()
    {
        using IDiskRegion region = _tier.Open("small", ByteSize.Parse("100KB"))!;
        string text = new('x', 900);
        for (int i = 0; i < 500; i++)
        {
            region.Write([Entry("orders", $"{i}", text)]);
        }

        int[] kept = [.. Enumerable.Range(0, 500).Where(i => Read(region, Key("orders", $"{i}")) is not null)];

        // 900 bytes, 64 of the row, 12 of the name and 3 of the key: 102 values at most, and 91 after the oldest have gone.
        Assert.InRange(kept.Length, 91, 102);
        Assert.Equal(Enumerable.Range(500 - kept.Length, kept.Length), kept);
    }

    [Fact]
    public void Region__when_one_value_is_replaced_again_and_again__then_it_takes_its_place_once()
    {
        using IDiskRegion region = _tier.Open("small", ByteSize.Parse("100KB"))!;
        region.Write([Entry("orders", "kept", "one")]);
        for (int i = 0; i < 500; i++)
        {
            region.Write([Entry("orders", "1", new string('x', 900))]);
        }

        Assert.Equal("one", Read(region, Key("orders", "kept")));
    }

    [Fact]
    public void Region__when_it_is_open_already__then_it_is_not_opened_a_second_time()
    {
        using (Open())
        {
            Assert.Null(_tier.Open("news", ByteSize.Parse("1MB")));
            using IDiskRegion? other = _tier.Open("other", ByteSize.Parse("1MB"));
            Assert.NotNull(other);
        }

        using IDiskRegion? again = _tier.Open("news", ByteSize.Parse("1MB"));
        Assert.NotNull(again);
    }

    [Theory]
    [InlineData("../up/and away")]
    [InlineData("a:b")]
    [InlineData("Ä")]
    public void Region__when_its_name_is_no_name_of_a_file__then_it_is_kept_in_the_folder_nevertheless(string name)
    {
        using IDiskRegion region = _tier.Open(name, ByteSize.Parse("1MB"))!;
        Assert.Equal(_folder, Path.GetDirectoryName(region.Folder));
    }

    [Fact]
    public void File__when_it_is_no_database__then_it_is_made_anew()
    {
        using (IDiskRegion region = Open())
        {
            region.Write([Entry("orders", "1", "one")]);
        }

        string file = Assert.Single(Directory.GetFiles(_folder, "values.db", SearchOption.AllDirectories));
        File.WriteAllText(file, "This is no database, and longer than its header of one hundred bytes would have to be for anyone to see that it is one.");
        using IDiskRegion anew = Open();
        Assert.Null(Read(anew, Key("orders", "1")));
        anew.Write([Entry("orders", "1", "two")]);
        Assert.Equal("two", Read(anew, Key("orders", "1")));
    }

    // Each page of the file is overwritten in turn. Whether a value that can be read is right is told by its hash, which the caller looks at.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void File__when_a_page_of_it_is_damaged__then_nothing_is_thrown_and_new_values_are_kept(bool isOpen)
    {
        for (int page = 0; page < 12; page++)
        {
            string name = $"{page}{isOpen}";
            IDiskRegion region = _tier.Open(name, ByteSize.Parse("1MB"))!;
            region.Write([.. Enumerable.Range(0, 30).Select(static i => Entry("orders", $"{i}", new string((char)('a' + (i % 26)), 1000)))]);
            if (!isOpen)
            {
                region.Dispose();
                Damage(region.Folder, page);
                region = _tier.Open(name, ByteSize.Parse("1MB"))!;
            }
            else
            {
                Damage(region.Folder, page);
            }

            for (int i = 0; i < 30; i++)
            {
                Read(region, Key("orders", $"{i}"));
            }

            // The first may find the damage, and go with the file.
            region.Write([Entry("orders", "new", "new")]);
            region.Write([Entry("orders", "new", "new")]);
            Assert.Equal("new", Read(region, Key("orders", "new")));
            region.Dispose();
        }
    }

    private static void Damage(string folder, int page)
    {
        using FileStream file = new(Path.Combine(folder, "values.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (file.Length > page * 4096L)
        {
            file.Position = page * 4096L;
            file.Write(Enumerable.Repeat((byte)1, 4096).ToArray());
        }
    }

    private IDiskRegion Open() => _tier.Open("news", ByteSize.Parse("1MB"))!;

    private static TierKey Key(string node, string key) => new(node, 5, (ulong)key.GetHashCode(StringComparison.Ordinal), Encoding.UTF8.GetBytes(key));

    private static DiskValue Value(string text) => new(17, 4_000_000_000_000, Encoding.UTF8.GetBytes(text));

    private static KeyValuePair<TierKey, DiskValue> Entry(string node, string key, string text) => new(Key(node, key), Value(text));

    private static string? Read(IDiskRegion region, TierKey key) => region.TryRead(key, out DiskValue value) ? Encoding.UTF8.GetString(value.Bytes.Span) : null;
}
