using System.Globalization;
using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>
/// The public scenarios of Spring's DefaultLifecycleProcessor. A phase is a soft dependency on all of the phase below; a bean that another one
/// of a lower phase depends on belongs to that phase, as Spring starts it. Left out is what has no meaning here: lazy beans, beans that start
/// only when the context is started by hand, and the start of a whole program after its stop. Where a dependency goes against the phases, a stop
/// here is still the reverse of the start; Spring stops the dependant as early as the phase of its dependency.
/// </summary>
public sealed class SpringCaseTests
{
    // name:phase:dependencies; what runs together stands between bars.
    [Theory]
    [InlineData("singleSmartLifecycleAutoStartup", "a:1", "a", "a")]
    [InlineData("smartLifecycleGroupStartup", "three:3 min:-9999 two:2 max:9999 one:1", "min | one | two | three | max", "max | three | two | one | min")]
    [InlineData("contextRefreshThenStartWithMixedBeans", "simple1:0 smart1:5 simple2:0 smart2:-3", "smart2 | simple1 simple2 | smart1", "smart1 | simple1 simple2 | smart2")]
    [InlineData("smartLifecycleGroupShutdown", "b1:1 b2:3 b3:1 b4:2 b5:2 b6:9999 b7:3", "b1 b3 | b4 b5 | b2 b7 | b6", "b6 | b2 b7 | b4 b5 | b1 b3")]
    [InlineData("singleSmartLifecycleShutdown", "a:99", "a", "a")]
    [InlineData("singleLifecycleShutdown", "a:0", "a", "a")]
    [InlineData("mixedShutdown", "b1:0 b2:500 b3:9999 b4:0 b5:1 b6:-1 b7:-9999", "b7 | b6 | b1 b4 | b5 | b2 | b3", "b3 | b2 | b5 | b1 b4 | b6 | b7")]
    [InlineData("dependencyStartedFirstEvenIfItsPhaseIsHigher", "min:-9999 b2:2:b99 b99:99 max:9999", "min | b99 | b2 | max", "max | b2 | b99 | min")]
    [InlineData("dependentShutdownFirstEvenIfItsPhaseIsLower", "min:-9999 b1:1 b2:2:b99 b7:7 b99:99 max:9999", "min | b1 | b99 | b2 | b7 | max", "max | b7 | b2 | b99 | b1 | min")]
    [InlineData("dependencyStartedFirstAndIsSmartLifecycle", "negative:-99 b7:7 b99:99 simple:0:b7", "negative | b7 | simple | b99", "b99 | simple | b7 | negative")]
    [InlineData("dependentShutdownFirstAndIsSmartLifecycle", "min:-9999 negative:-99:simple b1:1 b2:2 b7:7 simple:0", "min | simple | negative | b1 | b2 | b7", "b7 | b2 | b1 | negative | simple | min")]
    [InlineData("dependencyStartedFirstButNotSmartLifecycle", "min:-9999:simple b7:7 simple:0", "simple | min | b7", "b7 | min | simple")]
    [InlineData("dependentShutdownFirstButNotSmartLifecycle", "min:-9999 b1:1 b2:2 b7:7 simple:0:b2", "min | b2 | simple | b1 | b7", "b7 | b1 | simple | b2 | min")]
    public void Spring__phases_and_dependencies(string mirrored, string beans, string started, string stopped)
    {
        _ = mirrored;
        LifecycleTest test = new();
        foreach (Bean bean in Bean.Parse(beans))
        {
            // Each takes a while, so that what happens together happens at one time.
            test.Service(bean.Name, 10, after: bean.DependsOn, softly: bean.Below, hooks: test.Hook(bean.Name, 10));
        }

        test.Start();
        test.Stop();

        Assert.Equal(started, Groups(test, '+'));
        Assert.Equal(stopped, Groups(test, '-'));
    }

    [Fact]
    public void Spring__singleSmartLifecycleAutoStartupWithFailingLifecycleBean()
    {
        LifecycleTest test = new();
        test.Service("bean").Service("failing", static _ => throw new InvalidOperationException("cannot start"), softly: ["bean"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Equal(["0 +bean", "0 bean", "0 +failing", "0 -bean"], test.Log);
    }

    [Fact]
    public void Spring__singleSmartLifecycleWithoutAutoStartup()
    {
        LifecycleTest test = new();
        test.Start();
        Assert.Empty(test.Log);

        _ = test.Lifecycle.Register(test.Define("bean"));
        test.Time.Run();
        test.Stop();

        Assert.Equal(["0 +bean", "0 bean", "0 -bean"], test.Log);
    }

    [Fact]
    public void Spring__contextRefreshThenStopForRestartWithMixedBeans()
    {
        // A bean that was stopped by hand is not stopped again with the others.
        LifecycleTest test = new();
        test.Service("smart2").Service("smart1", softly: ["smart2"]);
        test.Start();
        test.Log.Clear();

        _ = test.Lifecycle.ShutdownAsync("smart2");
        test.Time.Run();
        test.Stop();

        Assert.Equal(["0 -smart2", "0 -smart1"], test.Log);
    }

    private static string Groups(LifecycleTest test, char mark) => string.Join(" | ", test.Log
        .Select(static entry => entry.Split(' '))
        .Where(entry => entry[1][0] == mark)
        .GroupBy(static entry => entry[0], static entry => entry[1][1..])
        .Select(static group => string.Join(' ', group.Order(StringComparer.Ordinal))));

    private sealed record Bean(string Name, int Phase, string[] DependsOn)
    {
        public string[] Below { get; private set; } = [];

        public static Bean[] Parse(string text)
        {
            Bean[] beans = [.. text.Split(' ').Select(static bean => bean.Split(':')).Select(static parts => new Bean(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2..]))];
            ILookup<int, Bean> byPhase = beans.ToLookup(bean => beans.Where(other => other.DependsOn.Contains(bean.Name)).Select(static other => other.Phase).Append(bean.Phase).Min());
            int[] phases = [.. byPhase.Select(static group => group.Key).Order()];
            foreach ((int index, int phase) in phases.Index().Skip(1))
            {
                Array.ForEach([.. byPhase[phase]], bean => bean.Below = [.. byPhase[phases[index - 1]].Select(static other => other.Name)]);
            }

            return beans;
        }
    }
}
