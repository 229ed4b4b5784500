namespace Foundation.GeneratorTests.Lifecycle;

/// <summary>Declarations at the edge of the language: each compiles, or the method is marked.</summary>
public sealed class OddServiceTests
{
    [Theory]
    [InlineData("public abstract class Root<T> where T : class, new() { [OnStart] protected Task OpenAsync(CancellationToken t = default) => Task.Delay(1, t); } public abstract class Middle<T> : Root<List<T>>; [ManagedService] public sealed partial class A : Middle<string?>;")]
    [InlineData("[ManagedService] public sealed partial class A { [OnStart] private partial Task OpenAsync(CancellationToken ct); } partial class A { private partial Task OpenAsync(CancellationToken ct) => Task.Delay(1, ct); }")]
    [InlineData("[ManagedService] public sealed partial class A { [Run] private async ValueTask LoopAsync(CancellationToken ct) => await Task.Delay(1, ct); [ShutdownHook] private static async ValueTask EndAsync(ShutdownContext c) { await Task.Yield(); _ = c.Reason; } }")]
    [InlineData("[ManagedService] public sealed partial class A { [Obsolete(\"old\")] [ShutdownHook] private void Close() { } private static int Task => 1; }")]
    [InlineData("[ManagedService] public sealed partial class A { public required string Name { get; init; } [HealthCheck] private Task<Health> PingAsync() => Task.FromResult(Health.Healthy); public static int Define => 1; public static int service => 2; }")]
    [InlineData("public interface IPart { Task OpenAsync(CancellationToken ct); } [ManagedService] public sealed partial class A : IPart { [OnStart] public Task OpenAsync(CancellationToken ct) => Task.Delay(1, ct); }")]
    [InlineData("public class Foundation; public class System; [ManagedService] public sealed partial class A { [ShutdownHook] private void Close() { } [OnStart] private void Global() { } }")]
    [InlineData("public partial struct S { public partial interface I { [ManagedService] internal sealed partial class A { [OnStart] private static void Open() { } } } }")]
    [InlineData("#nullable disable\n[ManagedService] public sealed partial class A { [OnDegraded] private void Down() { } [OnRecovered] private void Up() { } }\n#nullable restore")]
    [InlineData("[ManagedService] public sealed partial class A { [ShutdownHook] private void Close(ShutdownContext? context, CancellationToken ct) => _ = (context, ct.IsCancellationRequested); [HealthCheck] private Health Ping(CancellationToken @event) => @event.IsCancellationRequested ? Health.Degraded(\"x\") : default; }")]
    [InlineData("[ManagedService] public sealed partial class A { [OnStart] private Task Open() => Open(0); private Task Open(int a = 0) => Task.CompletedTask; }")]
    [InlineData("[ManagedService(DependsOn = [typeof(global::Shops.B)], SoftDependsOn = [typeof(B), typeof(B)])] public sealed partial class A; [ManagedService(Name = \"b\\\"\\n{0} é\")] public sealed partial class B;")]
    public void Service__when_it_is_odd_but_sound__then_it_is_silent(string types) => GeneratorTest.Run(LifecycleSource.Types(types)).ShouldBeSilent();

    [Theory]
    [InlineData("public interface IPart { void Close(); } [ManagedService] public sealed partial class A : IPart { [ShutdownHook] void IPart.[|Close|]() { } }")]
    [InlineData("[ManagedService] public sealed partial class A { [OnStart] private void Open(params CancellationToken[] [|cts|]) { } }")]
    [InlineData("[ManagedService] public sealed partial class A { [OnStart] private [|Task<int>|] OpenAsync() => Task.FromResult(1); }")]
    [InlineData("public abstract class Root { [ShutdownHook] private void Close() { } } [ManagedService] public sealed partial class [|A|] : Root;")]
    public void Service__when_a_method_of_it_cannot_be_called__then_that_is_said(string types) => GeneratorTest.RunInvalid(LifecycleSource.Types(types)).ShouldReport("FND0204");
}
