using System.Runtime.CompilerServices;

namespace Foundation.GeneratorTests.Lifecycle.Generating;

/// <summary>Where a service may stand, and how its part fits there.</summary>
public sealed class ServiceShapeTests
{
    [Fact]
    public void Service__when_it_is_the_smallest__then_its_definition_is_its_name() =>
        Match(LifecycleSource.Types("[ManagedService] public sealed partial class Orders;"));

    [Fact]
    public void Service__when_it_has_no_namespace__then_neither_has_its_part() =>
        Match(LifecycleSource.Usings + "[ManagedService] internal sealed partial class Orders { [OnStart] private Task OpenAsync() => Task.CompletedTask; }");

    [Fact]
    public void Service__when_it_is_nested_three_deep__then_each_type_around_it_is_opened()
    {
        Match(LifecycleSource.Types("""
            public static partial class Outer
            {
                internal partial struct Middle
                {
                    public partial record Inner
                    {
                        [ManagedService]
                        public sealed partial class Orders
                        {
                            [ShutdownHook] private static void Close() { }
                        }
                    }
                }
            }
            """));
    }

    [Fact]
    public void Names__when_they_are_keywords__then_they_are_escaped()
    {
        Match(LifecycleSource.Usings + """
            namespace @namespace.@class;

            [ManagedService(DependsOn = [typeof(@event)])]
            public sealed partial class @record
            {
                [OnStart] private Task @async() => Task.CompletedTask;
                [ShutdownHook] private static void @static() { }
            }

            [ManagedService]
            public sealed partial class @event;
            """,
            only: ".Lifecycle.");
    }

    [Fact]
    public void Service__when_it_is_a_record_with_parameters__then_its_part_is_a_record() =>
        Match(LifecycleSource.Types("[ManagedService] public sealed partial record class Orders(TimeProvider Time) { [HealthCheck] private Health Ping() => Health.Healthy; }"));

    [Fact]
    public void Methods__when_base_types_declare_them__then_those_that_can_be_called_count()
    {
        Match(LifecycleSource.Types("""
            public abstract class Shared
            {
                [OnStart] protected abstract Task OpenAsync(CancellationToken token);
                [ShutdownHook(Priority = 3)] protected virtual void Flush() { }
                [ShutdownHook(Priority = 2)] protected virtual void Close() { }
                [ShutdownHook(Priority = 1)] public void Hidden() { }
                [HealthCheck] protected internal static Health Ping() => Health.Healthy;
            }

            [ManagedService]
            public sealed partial class Orders : Shared
            {
                protected override Task OpenAsync(CancellationToken token) => Task.Delay(1, token);
                [ShutdownHook(Priority = 9)] protected override void Flush() { }
                protected override void Close() { }
                public new void Hidden() { }
            }
            """));
    }

    [Fact]
    public void Service__when_its_base_type_is_a_service__then_each_has_a_definition()
    {
        Match(LifecycleSource.Types("""
            [ManagedService]
            public partial class Orders { [ShutdownHook] public void Close() { } }

            [ManagedService(DependsOn = [typeof(Orders)])]
            public sealed partial class SpecialOrders : Orders { [OnStart] private void Open() { } }
            """));
    }

    private static void Match(string source, string only = "Orders.Lifecycle.", [CallerMemberName] string method = "") =>
        GeneratorTest.Run(source).ShouldBeSilent().MatchSnapshot(only, method);
}
