using CsCheck;

namespace Foundation.RuntimeTests.Configuration.Reload.Laws;

public sealed class ReloadLawTests
{
    private static readonly FileText First = new(10, null, 1);

    /// <summary>
    /// Whatever happens in whatever order: results, calls in their order, and all that a program can ask for are those of the model, and every
    /// reader sees a whole state that was current, never an older one than before. A failure names the seed.
    /// </summary>
    [Fact]
    public void Reload__whatever_happens__does_what_the_model_does() => ReloadStep.Any.Array[1, 30].Sample(
        static steps =>
        {
            var model = new ReloadModel(First, First);
            using var real = new RealReload(First, First);
            foreach (ReloadStep step in steps)
            {
                Assert.Equal(model.Do(step), real.Do(step));
                Assert.Equal(model.View(), real.View());
                if (!model.Calls.SequenceEqual(real.Calls))
                {
                    Assert.Equal(model.Calls, real.Calls);
                }
            }

            long last = 1;
            foreach (ReloadState seen in real.Seen)
            {
                Assert.True(seen.Generation >= last);
                Assert.Equal(model.States[(int)seen.Generation - 1], seen);
                last = seen.Generation;
            }
        },
        iter: 10_000);
}
