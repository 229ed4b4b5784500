using Foundation.Configuration;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class TreeAddingTests
{
    [Theory]
    [InlineData("{}", 0, """{"x":""}""")]
    [InlineData("""{"a":1,"b":[2]}""", 0, """{"x":"","a":1,"b":[2]}""")]
    [InlineData("""{"a":{},"b":{"c":1}}""", 1, """{"a":{"x":""},"b":{"c":1}}""")]
    [InlineData("""{"a":{"b":1,"c":2},"d":3}""", 1, """{"a":{"x":"","b":1,"c":2},"d":3}""")]
    [InlineData("""{"a":[1,{"b":{}},2],"c":3}""", 4, """{"a":[1,{"b":{"x":""}},2],"c":3}""")]
    public void Tree__with_a_child_added_to_an_object__has_it_there_and_the_rest_as_before(string json, int parent, string expected)
    {
        ConfigTree other = Flat(("x", ""));
        Assert.Equal(expected, JsonTexts.Of(Root(Tree(json).WithChild(parent, other, other.FirstChild(0)))));
    }
}
