using Foundation.Roslyn;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_equal_elements__are_equal_and_hash_alike()
    {
        EquatableArray<string> left = ["a", "b"];
        EquatableArray<string> right = new List<string> { "a", "b" }.ToEquatableArray();
        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Arrays_of_other_length_order_or_elements__differ()
    {
        EquatableArray<string> array = ["a", "b"];
        Assert.True(array != ["a"]);
        Assert.True(array != ["b", "a"]);
        Assert.True(array != ["a", "c"]);
        Assert.True(array != ["a", "b", "c"]);
    }

    [Fact]
    public void The_default__is_the_empty_array()
    {
        EquatableArray<int> empty = [];
        Assert.True(empty == default);
        Assert.Equal(default(EquatableArray<int>).GetHashCode(), empty.GetHashCode());
        Assert.True(default(EquatableArray<int>).IsEmpty);
        Assert.Empty(default(EquatableArray<int>));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(EquatableArray<int>)[0]);
    }

    [Fact]
    public void Nested_arrays_and_nulls__compare_by_value()
    {
        EquatableArray<EquatableArray<string?>> left = [["a", null], []];
        EquatableArray<EquatableArray<string?>> right = [["a", null], []];
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Sorting__leaves_the_original_alone()
    {
        EquatableArray<string> array = ["b", "a", "B"];
        Assert.True(array.Sorted(string.CompareOrdinal) == ["B", "a", "b"]);
        Assert.True(array == ["b", "a", "B"]);
    }
}
