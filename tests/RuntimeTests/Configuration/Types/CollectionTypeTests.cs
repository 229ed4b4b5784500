using System.Collections.Frozen;
using System.Collections.Immutable;
using Foundation.Configuration;
using Foundation.Configuration.Types;

namespace Foundation.RuntimeTests.Configuration.Types;

public class CollectionTypeTests
{
    [Fact]
    public void List__json_array__becomes_every_declared_type()
    {
        ConfigTree tree = TestTree.OfJson("[3, 1, 3]");
        int[] expected = [3, 1, 3];
        Assert.Equal(expected, TypeReading.Read<int[], ArrayType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<List<int>, ListType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<IList<int>, IListType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<ICollection<int>, ICollectionType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<IReadOnlyList<int>, IReadOnlyListType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<IReadOnlyCollection<int>, IReadOnlyCollectionType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<IEnumerable<int>, IEnumerableType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<ImmutableArray<int>, ImmutableArrayType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<ImmutableList<int>, ImmutableListType<int, IntegerType<int>>>(tree));
    }

    [Fact]
    public void Set__json_array_with_a_double__becomes_every_declared_type()
    {
        ConfigTree tree = TestTree.OfJson("[3, 1, 3]");
        int[] expected = [1, 3];
        Assert.Equal(expected, TypeReading.Read<HashSet<int>, HashSetType<int, IntegerType<int>>>(tree).Order());
        Assert.Equal(expected, TypeReading.Read<ISet<int>, ISetType<int, IntegerType<int>>>(tree).Order());
        Assert.Equal(expected, TypeReading.Read<IReadOnlySet<int>, IReadOnlySetType<int, IntegerType<int>>>(tree).Order());
        Assert.Equal(expected, TypeReading.Read<SortedSet<int>, SortedSetType<int, IntegerType<int>>>(tree));
        Assert.Equal(expected, TypeReading.Read<FrozenSet<int>, FrozenSetType<int, IntegerType<int>>>(tree).Order());
        Assert.Equal(expected, TypeReading.Read<ImmutableHashSet<int>, ImmutableHashSetType<int, IntegerType<int>>>(tree).Order());
    }

    [Fact]
    public void List__texts_with_indices__are_read_in_numeric_order()
    {
        (string, string?)[] entries = [.. Enumerable.Range(0, 12).Reverse().Select(static i => ($"{i}", (string?)$"{i * 10}"))];
        Assert.Equal(
            [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110],
            TypeReading.Read<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfTexts(entries)));
    }

    [Fact]
    public void List__texts_with_a_gap__names_the_missing_index() => Assert.Equal(
        "Value: must be a list without gaps; index 1 is missing",
        TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfTexts(("0", "1"), ("2", "3"))));

    [Theory]
    [InlineData("a")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("")]
    public void List__texts_with_another_key__are_an_object(string key) => Assert.Equal(
        "Value: must be a list, was an object",
        TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfTexts(("0", "1"), (key, "3"))));

    [Fact]
    public void List__json_object_with_indices__is_an_object() => Assert.Equal(
        "Value: must be a list, was an object",
        TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfJson("{\"0\": 1}")));

    [Fact]
    public void List__empty__is_an_empty_array_or_an_empty_text()
    {
        Assert.Empty(TypeReading.Read<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfJson("[]")));
        Assert.Empty(TypeReading.Read<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfText("")));
        Assert.False(TypeReading.Read<ImmutableArray<int>, ImmutableArrayType<int, IntegerType<int>>>(TestTree.OfText("")).IsDefault);
    }

    [Fact]
    public void List__other_values__are_refused()
    {
        Assert.Equal("Value: must be a list, was a text", TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfText("1,2")));
        Assert.Equal("Value: must be a list, was a text", TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfJson("\"\"")));
        Assert.Equal("Value: must not be null", TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfJson("null")));
    }

    [Fact]
    public void List__bad_elements__are_all_named() => Assert.Equal(
        "Value[1]: must be a list, was a text\nValue[2]: must not be null\nValue[3][0]: must be a whole number, was a text",
        TypeReading.Refuse<IReadOnlyList<int[]>, IReadOnlyListType<int[], ArrayType<int, IntegerType<int>>>>(
            TestTree.OfJson("[[], \"x\", null, [\"y\"]]")));

    [Fact]
    public void List__more_bad_elements_than_are_kept__are_counted()
    {
        string json = $"[{string.Join(",", Enumerable.Repeat("\"x\"", 300))}]";
        string report = TypeReading.Refuse<int[], ArrayType<int, IntegerType<int>>>(TestTree.OfJson(json));
        string[] lines = report.Split('\n');
        Assert.Equal(257, lines.Length);
        Assert.Equal("Value[255]: must be a whole number, was a text", lines[255]);
        Assert.Equal("+44 more", lines[256]);
    }

    [Fact]
    public void Dictionary__json_object__becomes_every_declared_type()
    {
        ConfigTree tree = TestTree.OfJson("{\"b\": 2, \"A\": 1}");
        Check(TypeReading.Read<Dictionary<string, int>, DictionaryType<string, TextType, int, IntegerType<int>>>(tree));
        Check(TypeReading.Read<IDictionary<string, int>, IDictionaryType<string, TextType, int, IntegerType<int>>>(tree));
        Check(TypeReading.Read<IReadOnlyDictionary<string, int>, IReadOnlyDictionaryType<string, TextType, int, IntegerType<int>>>(tree));
        Check(TypeReading.Read<SortedDictionary<string, int>, SortedDictionaryType<string, TextType, int, IntegerType<int>>>(tree));
        Check(TypeReading.Read<FrozenDictionary<string, int>, FrozenDictionaryType<string, TextType, int, IntegerType<int>>>(tree));
        Check(TypeReading.Read<ImmutableDictionary<string, int>, ImmutableDictionaryType<string, TextType, int, IntegerType<int>>>(tree));

        static void Check(IEnumerable<KeyValuePair<string, int>> read)
        {
            Assert.Equal([("A", 1), ("b", 2)], read.Select(static entry => (entry.Key, entry.Value)).Order());
            Assert.Equal(1, ((IDictionary<string, int>)read)["a"]);
        }
    }

    [Fact]
    public void Dictionary__keys_of_other_types__are_read_as_texts()
    {
        Assert.Equal(
            new Dictionary<int, bool> { [-1] = true, [20] = false },
            TypeReading.Read<Dictionary<int, bool>, DictionaryType<int, IntegerType<int>, bool, BooleanType>>(TestTree.OfJson("{\"-1\": true, \"20\": false}")));
        Assert.Equal(
            new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 1 },
            TypeReading.Read<Dictionary<DayOfWeek, int>, DictionaryType<DayOfWeek, EnumType<DayOfWeek>, int, IntegerType<int>>>(TestTree.OfTexts(("monday", "1"))));
    }

    [Fact]
    public void Dictionary__bad_keys_and_values__are_all_named() => Assert.Equal(
        "Value[x]: must be a whole number, was \"x\"\nValue[2]: must be true or false, was a number",
        TypeReading.Refuse<Dictionary<int, bool>, DictionaryType<int, IntegerType<int>, bool, BooleanType>>(TestTree.OfJson("{\"x\": true, \"2\": 3}")));

    [Fact]
    public void Dictionary__keys_equal_but_for_case__are_refused()
    {
        ConfigTree tree = TestTree.OfJson("{\"a\": null, \"A\": 1}");
        Assert.Equal(
            "Value.A: is set twice in one source; keys ignore case",
            TypeReading.Refuse<Dictionary<string, int>, DictionaryType<string, TextType, int, IntegerType<int>>>(tree));
    }

    [Fact]
    public void Dictionary__an_entry_with_null__is_left_out() => Assert.Equal(
        new Dictionary<string, int> { ["b"] = 1 },
        TypeReading.Read<Dictionary<string, int>, DictionaryType<string, TextType, int, IntegerType<int>>>(TestTree.OfJson("{\"a\": null, \"b\": 1}")));

    [Fact]
    public void Dictionary__empty__is_an_empty_object_or_what_texts_show_for_it()
    {
        foreach (ConfigTree tree in (ConfigTree[])[TestTree.OfJson("{}"), TestTree.OfText(""), TestTree.OfText(null)])
        {
            Assert.Empty(TypeReading.Read<Dictionary<string, int>, DictionaryType<string, TextType, int, IntegerType<int>>>(tree));
        }

        Assert.Equal(
            "Value: must not be null",
            TypeReading.Refuse<Dictionary<string, int>, DictionaryType<string, TextType, int, IntegerType<int>>>(TestTree.OfJson("null")));
    }

    [Fact]
    public void Null__where_it_is_a_value__is_read()
    {
        Assert.Null(TypeReading.Read<int?, NullableType<int, IntegerType<int>>>(TestTree.OfJson("null")));
        Assert.Equal(1, TypeReading.Read<int?, NullableType<int, IntegerType<int>>>(TestTree.OfJson("1")));
        Assert.Null(TypeReading.Read<string?, OptionalType<string, TextType>>(TestTree.OfJson("null")));
        Assert.Equal("a", TypeReading.Read<string?, OptionalType<string, TextType>>(TestTree.OfJson("\"a\"")));
    }

    [Fact]
    public void Equality__is_by_content()
    {
        Assert.True(ArrayType<int[], ArrayType<int, IntegerType<int>>>.AreEqual([[1], [2]], [[1], [2]]));
        Assert.False(ListType<int, IntegerType<int>>.AreEqual([1, 2], [2, 1]));
        Assert.False(IEnumerableType<int, IntegerType<int>>.AreEqual(Enumerable.Range(0, 2), Enumerable.Range(0, 3)));
        Assert.True(ImmutableArrayType<int, IntegerType<int>>.AreEqual(default, []));
        Assert.True(HashSetType<byte[], BytesType>.AreEqual([[1], [2]], [[2], [1]]));
        Assert.False(HashSetType<int, IntegerType<int>>.AreEqual([1, 2], [1]));
        Assert.True(DictionaryType<string, TextType, int[], ArrayType<int, IntegerType<int>>>.AreEqual(
            new() { ["a"] = [1], ["b"] = [2] }, new() { ["b"] = [2], ["a"] = [1] }));
        Assert.False(DictionaryType<string, TextType, int, IntegerType<int>>.AreEqual(new() { ["a"] = 1 }, new() { ["a"] = 2 }));
        Assert.False(DictionaryType<string, TextType, int, IntegerType<int>>.AreEqual(new() { ["a"] = 1 }, new() { ["b"] = 1 }));
    }

    [Fact]
    public void Print__nests()
    {
        Assert.Equal("[1, 2]", TypeReading.Print<int[], ArrayType<int, IntegerType<int>>>([1, 2]));
        Assert.Equal("[]", TypeReading.Print<ImmutableArray<int>, ImmutableArrayType<int, IntegerType<int>>>(default));
        Assert.Equal("{ a = [1m30s], b = [] }", TypeReading.Print<SortedDictionary<string, TimeSpan[]>, SortedDictionaryType<string, TextType, TimeSpan[], ArrayType<TimeSpan, DurationType>>>(
            new() { ["b"] = [], ["a"] = [TimeSpan.FromSeconds(90)] }));
        Assert.Equal("{}", TypeReading.Print<Dictionary<int, int>, DictionaryType<int, IntegerType<int>, int, IntegerType<int>>>([]));
    }
}
