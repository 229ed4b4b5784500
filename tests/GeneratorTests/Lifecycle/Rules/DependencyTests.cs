namespace Foundation.GeneratorTests.Lifecycle.Rules;

/// <summary>What services name, and what they are together.</summary>
public sealed class DependencyTests
{
    private const string Late = "[ShutdownHook(Timeout = \"15s\")] private void Close() { }";

    [Fact]
    public void FND0202__a_cycle__reports() => Invalid("""
        [ManagedService(DependsOn = [typeof(Shop), typeof(Stock)])] public sealed partial class Orders;
        [ManagedService(SoftDependsOn = [typeof(Carts)])] public sealed partial class Stock;
        [ManagedService(DependsOn = [typeof(Shop), [|typeof(Orders)|]])] public sealed partial class Carts;
        [ManagedService] public sealed partial class Shop;
        """).ShouldReport("FND0202", message: "'Carts' depends on itself: Carts → Orders → Stock → Carts: remove one of these dependencies");

    [Fact]
    public void FND0202__services_in_order__is_silent() => Silent("""
        [ManagedService(DependsOn = [typeof(Stock), typeof(Carts)])] public sealed partial class Orders;
        [ManagedService(SoftDependsOn = [typeof(Carts)])] public sealed partial class Stock;
        [ManagedService] public sealed partial class Carts;
        """);

    [Fact]
    public void FND0202__a_service_that_names_itself__reports() => Invalid("[ManagedService(DependsOn = [[|typeof(Orders)|]])] public sealed partial class Orders;")
        .ShouldReport("FND0202");

    [Theory]
    [InlineData("DependsOn = [typeof(Worker), [|typeof(Plain)|]]")]
    [InlineData("SoftDependsOn = new[] { [|typeof(IHostedService)|] }")]
    [InlineData("DependsOn = new Type[] { [|typeof(int[])|] }")]
    [InlineData("DependsOn = [[|null!|]]")]
    public void FND0203__a_dependency_that_is_no_service__reports(string argument) => Invalid($$"""
        [ManagedService({{argument}})] public sealed partial class Orders;
        public class Plain;
        public class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask; }
        """).ShouldReport("FND0203");

    [Fact]
    public void FND0203__the_message__names_the_remedy() => Invalid("[ManagedService(DependsOn = [[|typeof(Plain)|]])] public sealed partial class Orders; public class Plain;").ShouldReport(
        "FND0203", message: "'Plain' is no managed service, and no class that implements IHostedService: mark it with [ManagedService], or name the service that it belongs to");

    [Fact]
    public void FND0203__services_and_workers__is_silent() => Silent("""
        [ManagedService(DependsOn = [typeof(Carts), typeof(Worker)], SoftDependsOn = [])] public sealed partial class Orders;
        [ManagedService] public sealed partial class Carts;
        public class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask; }
        """);

    [Fact]
    public void FND0207__timeouts_beyond_the_deadline__reports() => Invalid($$"""
        [ManagedService(DependsOn = [typeof(Stock)])] public sealed partial class [|Orders|] { {{Late}} }
        [ManagedService] public sealed partial class Stock { {{Late}} }
        [ManagedService] public sealed partial class Carts { {{Late}} }
        """).ShouldReport(
            "FND0207",
            message: "'Orders' is on the longest way to stop, Orders 15s → Stock 15s, which may take 30s, longer than the deadline of 25s: "
                + "shorten the timeouts of its hooks, or lengthen [assembly: Lifecycle(StopDeadline = …)]");

    [Fact]
    public void FND0207__services_that_stop_together__is_silent() => Silent($$"""
        [ManagedService] public sealed partial class Stock { {{Late}} }
        [ManagedService] public sealed partial class Carts { {{Late}} }
        [ManagedService] public sealed partial class Orders
        {
            [ShutdownHook(Timeout = "15s", Concurrent = true)] private void First() { }
            [ShutdownHook(Timeout = "15s", Concurrent = true)] private void Second() { }
        }
        """);

    [Fact]
    public void FND0207__a_longer_deadline__is_silent() => GeneratorTest.Run($$"""
        {{LifecycleSource.Usings}}[assembly: Lifecycle(StopDeadline = "50s")]

        [ManagedService(DependsOn = [typeof(Stock)])] public sealed partial class Orders { {{Late}} }
        [ManagedService] public sealed partial class Stock { {{Late}} }
        """).ShouldBeSilent();

    [Fact]
    public void FND0212__a_critical_service_that_needs_one_that_is_not__reports() => Invalid("""
        [ManagedService(DependsOn = [[|typeof(Search)|]])] public sealed partial class Orders;
        [ManagedService(Critical = false)] public sealed partial class Search;
        """).ShouldReport(
            "FND0212", message: "'Search' is not critical, but 'Orders' is and cannot do without it: make it critical, name it in SoftDependsOn, or give 'Orders' Critical = false");

    [Fact]
    public void FND0212__soft_or_uncritical_dependants__is_silent() => Silent("""
        [ManagedService(SoftDependsOn = [typeof(Search)])] public sealed partial class Orders;
        [ManagedService(DependsOn = [typeof(Search)], Critical = false)] public sealed partial class Hints;
        [ManagedService(Critical = false, DependsOn = [typeof(Stock)])] public sealed partial class Search;
        [ManagedService] public sealed partial class Stock;
        """);

    [Fact]
    public void FND0215__two_services_of_one_name__reports() => Invalid("""
        [ManagedService] public sealed partial class Orders;
        [ManagedService(Name = [|"Orders"|])] public sealed partial class Others;
        """).ShouldReport("FND0215", message: "'Others' is named 'Orders', as Shops.Orders is: give one of them another Name");

    [Fact]
    public void FND0215__names_of_their_own__is_silent() => Silent("""
        [ManagedService] public sealed partial class Orders;
        [ManagedService(Name = "orders")] public sealed partial class Others;
        public static partial class Outer { [ManagedService(Name = "Outer.Orders")] public sealed partial class Orders; }
        """);

    private static GeneratorTestResult Invalid(string types) => GeneratorTest.RunInvalid(LifecycleSource.Types(types));

    private static void Silent(string types) => GeneratorTest.Run(LifecycleSource.Types(types)).ShouldBeSilent();
}
