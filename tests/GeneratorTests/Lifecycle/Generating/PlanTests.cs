using System.Runtime.CompilerServices;

namespace Foundation.GeneratorTests.Lifecycle.Generating;

/// <summary>The plan of an assembly: its services in the order of their start, and its options.</summary>
public sealed class PlanTests
{
    private const string Plan = "Foundation.Lifecycle.g.cs";

    [Fact]
    public void Plan__when_services_depend_on_each_other__then_they_stand_by_level_and_name()
    {
        Match(LifecycleSource.Types("""
            [ManagedService(DependsOn = [typeof(Orders)], SoftDependsOn = [typeof(Cache)])] public sealed partial class Web;
            [ManagedService(DependsOn = [typeof(Database)])] public sealed partial class Orders;
            [ManagedService(SoftDependsOn = [typeof(Database)])] public sealed partial class Cache;
            [ManagedService] public sealed partial class Database;
            [ManagedService] public sealed partial class Audit;
            """));
    }

    [Fact]
    public void Plan__when_the_assembly_has_options__then_it_registers_those_that_differ()
    {
        Match(LifecycleSource.Usings + """
            [assembly: Lifecycle(StopDeadline = "20s", RunAlwaysReserve = "2s", DrainDelay = "3s", DrainTimeout = "4s", MinDwell = "5s", Grace = "500ms", MaxStartParallelism = 4)]

            namespace Shops;

            [ManagedService] public sealed partial class Orders;
            """);
    }

    [Fact]
    public void Plan__when_the_assembly_has_only_options__then_there_is_a_module_for_them()
    {
        GeneratorTestResult result = GeneratorTest.Run(LifecycleSource.Usings + "[assembly: Lifecycle(StopDeadline = \"20s\")]");
        Assert.Contains("StopDeadline = global::System.TimeSpan.FromSeconds(20),", result.GeneratedSources[Plan], StringComparison.Ordinal);
    }

    [Fact]
    public void Plan__when_nothing_is_declared__then_there_is_none() => Assert.DoesNotContain(Plan, GeneratorTest.Run("public class Plain;").GeneratedSources.Keys);

    private static void Match(string source, [CallerMemberName] string method = "") => GeneratorTest.Run(source).ShouldBeSilent().MatchSnapshot(Plan, method);
}
