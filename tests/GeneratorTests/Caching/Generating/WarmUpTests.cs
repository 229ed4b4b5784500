using Foundation.GeneratorTests.Aspects;

namespace Foundation.GeneratorTests.Caching.Generating;

/// <summary>What is generated for values that are loaded when the program starts.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public void WarmUps__of_a_class__are_registered_with_its_aspects() => GeneratorTest.Run(AspectSource.Types("""
        [Aspects]
        public sealed partial class Orders
        {
            [Cached] public partial ValueTask<int> GetAsync(int id, CancellationToken ct);
            [Cached] internal partial string Format(int order, CancellationToken ct, string? language);

            [Warm(nameof(GetAsync), Every = "5m")]
            private async IAsyncEnumerable<int> Recent([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
            {
                await Task.Yield();
                ct.ThrowIfCancellationRequested();
                yield return 1;
            }

            [Warm(nameof(Format))]
            private static IEnumerable<(int, string?)> Usual() => [(1, "en")];

            [Warm(nameof(Format), Every = "1h")]
            private IAsyncEnumerable<FormatKey> Others() => throw new NotImplementedException();

            private ValueTask<int> GetCoreAsync(int id, CancellationToken ct) => new(id);
            private string FormatCore(int order, CancellationToken ct, string? language) => $"{order} {language}";
        }
        """)).ShouldBeSilent().MatchSnapshot("Aspects");
}
