namespace Foundation.GeneratorTests.Aspects;

/// <summary>Each fix once, and all of its kind at once.</summary>
public sealed class AspectCodeFixTests
{
    [Fact]
    public Task FND0001__a_class__becomes_partial_with_the_types_around_it() => CodeFixTest.Apply(
        "FND0001",
        AspectSource.Types("public class Outer { [Aspects] public sealed class Orders { } }"),
        AspectSource.Types("public partial class Outer { [Aspects] public sealed partial class Orders { } }"));

    [Fact]
    public Task FND0002__a_class__gets_its_aspects() => CodeFixTest.ApplyAll(
        "FND0002",
        AspectSource.Types("""
            /// <summary>Orders.</summary>
            public sealed partial class Orders
            {
                [Cached] public partial int Get(int id);
                private int GetCore(int id) => id;
            }
            """),
        AspectSource.Types("""
            /// <summary>Orders.</summary>
            [Aspects]
            public sealed partial class Orders
            {
                [Cached] public partial int Get(int id);
                private int GetCore(int id) => id;
            }
            """));

    [Fact]
    public Task FND0003__a_method_with_a_body__hands_it_to_its_core() => CodeFixTest.Apply(
        "FND0003",
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                // Why.
                [Cached]
                public async Task<int> GetAsync(int id = 1, CancellationToken ct = default)
                {
                    await Task.Delay(id, ct);
                    return id;
                }
            }
            """),
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                // Why.
                [Cached]
                public partial Task<int> GetAsync(int id = 1, CancellationToken ct = default);

                private async Task<int> GetCoreAsync(int id, CancellationToken ct)
                {
                    await Task.Delay(id, ct);
                    return id;
                }
            }
            """));

    [Fact]
    public Task FND0003__all_methods__get_their_cores() => CodeFixTest.ApplyAll(
        "FND0003",
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                [Cached]
                public partial int Get(int id);

                [Cached]
                public partial Task<int> SumAsync(int from, int to);

                private static int SumCoreAsync(int first, long last) => throw new InvalidOperationException($"{first} {last}");
            }
            """),
        AspectSource.Types("""
            [Aspects]
            public sealed partial class Orders
            {
                [Cached]
                public partial int Get(int id);

                private int GetCore(int id) => throw new NotImplementedException();

                [Cached]
                public partial Task<int> SumAsync(int from, int to);

                private static Task<int> SumCoreAsync(int first, int last) => throw new InvalidOperationException($"{first} {last}");
            }
            """));
}
