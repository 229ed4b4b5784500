using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Rules;

/// <summary>Values that those who get them could change for all others.</summary>
public sealed class MutableValueTests
{
    private const string Types = """
        public sealed record Line(int Article, decimal Price);
        public sealed record WithArray(int Id, int[] Lines);
        public sealed class WithSetter { public string Name { get; set; } = ""; }
        public sealed class WithField { public int Count; }
        public readonly record struct WithList(List<Line> Lines);
        public sealed record Outer(Line First, IReadOnlyList<WithSetter> Others);
        public class Settable { internal int Id { get; set; } }
        public sealed class Derived : Settable;
        public struct Point { public int X { get; set; } public int Y; }
        public sealed record Node(string Name, Node? Next);
        public sealed class Session { private readonly List<int> _calls = []; public bool IsOpen { get; private set; } = true; public int[] Calls => [.. _calls]; }

        """;

    [Theory]
    [InlineData("int[]", "it is an array, whose elements each of them can change: hold an IReadOnlyList<T>, or an immutable collection")]
    [InlineData("List<int>", "it is a List, whose elements each of them can change: hold an IReadOnlyList<T>, or an immutable collection")]
    [InlineData("Dictionary<int, string>", "it is a Dictionary, whose elements each of them can change: hold an IReadOnlyDictionary<K, V>, or an immutable one")]
    [InlineData("IReadOnlyList<int[]>", "it is an array, whose elements each of them can change: hold an IReadOnlyList<T>, or an immutable collection")]
    [InlineData("(int, HashSet<int>)", "it is a HashSet, whose elements each of them can change: hold an IReadOnlyList<T>, or an immutable collection")]
    [InlineData("WithArray", "'WithArray.Lines' is an array, whose elements each of them can change: hold an IReadOnlyList<T>, or an immutable collection")]
    [InlineData("WithSetter", "'WithSetter.Name' can be set by each of them: write init instead of set")]
    [InlineData("WithField", "'WithField.Count' can be written by each of them: make it readonly")]
    [InlineData("WithList?", "'WithList.Lines' is a List, whose elements each of them can change: hold an IReadOnlyList<T>, or an immutable collection")]
    [InlineData("Outer", "'Outer.Others.Name' can be set by each of them: write init instead of set")]
    [InlineData("Derived", "'Derived.Id' can be set by each of them: write init instead of set")]
    [InlineData("System.Text.StringBuilder", "'StringBuilder.Capacity' can be set by each of them: write init instead of set")]
    public void FND0707__a_value_that_can_be_changed__reports(string type, string problem) =>
        GeneratorTest.RunInvalid(Source(type, "[|Get|]")).ShouldReport("FND0707", message: $"'Get' gives all callers one cached value, and {problem}");

    [Theory]
    [InlineData("string")]
    [InlineData("Guid?")]
    [InlineData("Uri")]
    [InlineData("Line")]
    [InlineData("IReadOnlyList<Line>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Line>")]
    [InlineData("System.Collections.Frozen.FrozenDictionary<int, Line>")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>")]
    [InlineData("IEnumerable<KeyValuePair<int, string>>")]
    [InlineData("Point")]
    [InlineData("Node")]
    [InlineData("Session")]
    [InlineData("Func<int>")]
    [InlineData("(int, string)")]
    public void FND0707__a_value_that_stays_as_it_is__is_silent(string type) => GeneratorTest.Run(Source(type, "Get")).ShouldBeSilent();

    private static string Source(string type, string name) => AspectSource.Types($$"""
        {{Types}}
        [Aspects]
        public sealed partial class Orders
        {
            [Cached(Weight = nameof(WeightOf))] public partial ValueTask<{{type}}> {{name}}(int id);
            private ValueTask<{{type}}> GetCore(int id) => throw new NotImplementedException();
            private static long WeightOf({{type}} value) => 0;
        }
        """);
}
