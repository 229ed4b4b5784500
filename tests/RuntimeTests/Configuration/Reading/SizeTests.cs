using System.Globalization;
using System.Text;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class SizeTests
{
    private const int Many = 10_000;

    [Fact]
    public void Open__prepared_tree_without_errors__does_not_allocate()
    {
        ConfigReader reader = Json("""{"Url":"a","poolSize":12,"List":[1,2],"Größe":1}""");
        ConfigSchemaInfo schema = Schema("Url", "PoolSize", "List", "GRÖßE");
        ConfigErrors errors = default;
        int sum = 0;
        for (int i = 0; i < 100; i++)
        {
            sum += Read(reader, schema, ref errors);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Read(reader, schema, ref errors);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(101 * 12, sum);
        Assert.Empty(Findings(errors));
    }

    [Fact]
    public void Text__of_a_megabyte__is_read_whole()
    {
        string text = new('x', 1 << 20);
        Assert.Equal([$"\"{text}\""], Open(Json($$"""{"a":"{{text}}"}"""), Schema("a"), out _));
    }

    [Fact]
    public void Key__of_a_megabyte__is_an_unknown_key()
    {
        Open(Json($$"""{"{{new string('x', 1 << 20)}}":1}"""), Schema("a"), out ConfigErrors errors);
        Assert.Equal(ConfigErrorCode.UnknownKey, errors[0].Code);
    }

    [Fact]
    public void List__of_many_elements__is_read_in_order()
    {
        string json = $"[{string.Join(',', Enumerable.Range(0, Many))}]";
        Assert.Equal([json], Open(Json($$"""{"a":{{json}}}"""), Schema("a"), out _));
    }

    [Fact]
    public void Object__of_many_unknown_keys__keeps_the_first_errors_and_counts_the_rest()
    {
        Open(Json(ManyKeys()), Schema("a"), out ConfigErrors errors);
        Assert.Equal((ConfigErrors.Capacity, Many - ConfigErrors.Capacity), (errors.Count, errors.Omitted));
    }

    // A merge that compared every key with every other, or copied what it has again and again, would take four times as much.
    [Fact]
    public void Merge__of_twice_as_many_keys__allocates_about_twice_as_much()
    {
        long small = AllocatedByMerge(Many / 2);
        long large = AllocatedByMerge(Many);
        Assert.InRange(large, small, small * 3);
    }

    [Fact]
    public void Texts__of_many_keys__are_asked_for_once_a_key()
    {
        var texts = new CountingTexts(Many);
        ConfigTree tree = FlatIndex.Read(texts, "", new NamedOrigins("test"));
        Assert.Equal(Many, tree.Nodes[0].Count);
        Assert.Equal(Many + 1, texts.Asked);
    }

    // A provider that is asked for the keys below every path goes through all its texts each time: seconds, and 100 times the memory.
    [Fact]
    public void Microsoft_file__of_twice_as_many_keys__allocates_about_twice_as_much()
    {
        long small = AllocatedByMicrosoftFile(Many / 2);
        long large = AllocatedByMicrosoftFile(Many);
        Assert.InRange(large, small, small * 3);
    }

    [Fact]
    public void Text__nested_without_end__costs_no_more_than_the_levels_that_are_allowed()
    {
        IConfiguration texts = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("S" + string.Concat(Enumerable.Repeat(":a", Many)), (string?)"1")])
            .Build();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Open(ConfigReader.Of(texts.GetSection("S")), Schema("a"), out ConfigErrors errors);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        Assert.Equal(ConfigErrorCode.Malformed, errors[0].Code);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void Text__nested_to_the_limit__is_read_and_beyond_it_refused(int depth)
    {
        IConfiguration texts = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("S" + string.Concat(Enumerable.Repeat(":a", depth)), (string?)"1")])
            .Build();
        Open(ConfigReader.Of(texts.GetSection("S")), Schema("a"), out ConfigErrors errors);
        Assert.Equal(depth > 64, errors.HasErrors);
    }

    private static long AllocatedByMicrosoftFile(int count)
    {
        var files = new MemoryFiles { ["app.json"] = ManyKeys(count) };
        IConfigurationRoot root = new ConfigurationBuilder().AddJsonFile(files, "app.json", optional: false, reloadOnChange: false).Build();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(count, ConfigReader.Of(root).Count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Read(ConfigReader reader, ConfigSchemaInfo schema, ref ConfigErrors errors)
    {
        Span<int> nodes = stackalloc int[4];
        ConfigErrorMark mark = errors.Mark;
        reader.Open(schema, nodes, ref errors);
        int value = int.Parse(reader.At(nodes[1]).RawValue, CultureInfo.InvariantCulture);
        return reader.Complete(mark, ref errors) ? value : 0;
    }

    private static long AllocatedByMerge(int count)
    {
        ConfigTree low = Tree(ManyKeys(count));
        ConfigTree high = Tree(ManyKeys(count));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ConfigReader merged = Merge(low, high);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(count, merged.Count);
        return allocated;
    }

    private static string ManyKeys(int count = Many)
    {
        var text = new StringBuilder("{");
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"\"unknown{i}\":1");
        }

        return text.Append('}').ToString();
    }

    private sealed class CountingTexts(int count) : IFlatTexts
    {
        public int Asked { get; private set; }

        public IEnumerable<string> ChildKeys(string path)
        {
            Asked++;
            return path.Length == 0 ? Enumerable.Range(0, count).Select(static i => $"k{i}") : [];
        }

        public bool TryGet(string path, out string? text)
        {
            text = path;
            return true;
        }
    }
}
