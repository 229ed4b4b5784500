using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Lifecycle.Generating;

/// <summary>What is generated for declarations that are wrong: enough that one mistake is one message.</summary>
public sealed class InvalidServiceTests
{
    [Theory]
    [InlineData("[ManagedService] public abstract partial class Orders;")]
    [InlineData("[ManagedService] public sealed partial class Orders { private Orders() { } }")]
    [InlineData("[ManagedService(DependsOn = [typeof(string)])] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = \"soon\")] public sealed partial class Orders;")]
    [InlineData("[ManagedService(StartTimeout = null!)] public sealed partial class Orders;")]
    [InlineData("[ManagedService(Restart = (RestartPolicy)7)] public sealed partial class Orders;")]
    [InlineData("[ManagedService] public sealed partial class Orders { [OnStart] private int Open() => 1; }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [OnStart] private void Open<T>() { } }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [OnStart] private void Open() { } [OnStart] private void Open(CancellationToken token) { } }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [ShutdownHook] private void Close(out int left) => left = 0; }")]
    [InlineData("[ManagedService] public sealed partial class Orders { [ShutdownHook] private void Close(CancellationToken token, ShutdownContext context) { } }")]
    [InlineData("public class Shared { [OnStart] private void Open() { } } [ManagedService] public sealed partial class Orders : Shared;")]
    [InlineData("[ManagedService] public sealed partial class Orders { [OnStart] private Missing Open() => null!; }")]
    [InlineData("[ManagedService(DependsOn = [typeof(Missing)])] public sealed partial class Orders;")]
    [InlineData("public partial class Outer { [ManagedService] private sealed partial class Orders; }")]
    [InlineData("[ManagedService] public sealed partial class Orders<T>;")]
    [InlineData("public partial class Outer<T> { [ManagedService] public sealed partial class Orders { [OnStart] private void Open() { } } }")]
    public void Declaration__when_it_is_wrong__then_its_part_keeps_the_promise_and_nothing_registers_it(string declaration)
    {
        GeneratorRun run = Run(declaration);
        KeyValuePair<string, string> part = Assert.Single(run.Sources, static source => source.Key.Contains("Orders", StringComparison.Ordinal));
        Assert.Contains("Define(", part.Value, StringComparison.Ordinal);
        Assert.Contains("throw new", part.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Foundation.Lifecycle.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("[ManagedService] public sealed class Orders;")]
    [InlineData("[ManagedService] public static partial class Orders;")]
    [InlineData("[ManagedService] public partial struct Orders;")]
    [InlineData("[ManagedService] public readonly partial record struct Orders;")]
    [InlineData("[ManagedService] file sealed partial class Orders;")]
    [InlineData("public class Outer { [ManagedService] public sealed partial class Orders; }")]
    [InlineData("""
        [ManagedService] public sealed partial class Orders : IManagedService<Orders>
        {
            static ServiceDefinition IManagedService<Orders>.Define(Orders service) => new() { Name = "orders" };
        }
        """)]
    public void Declaration__when_no_part_can_be_added__then_none_is(string declaration) =>
        Assert.DoesNotContain(Run(declaration).Sources.Keys, static hint => hint.Contains("Orders", StringComparison.Ordinal));

    [Fact]
    public void Plan__when_services_depend_on_each_other_in_a_circle__then_it_registers_them_all_the_same()
    {
        string text = Run("""
            [ManagedService(DependsOn = [typeof(Orders)])] public sealed partial class Billing;
            [ManagedService(DependsOn = [typeof(Billing)])] public sealed partial class Orders;
            [ManagedService(DependsOn = [typeof(Orders)])] public sealed partial class Web;
            [ManagedService] public sealed partial class Audit;
            """).Sources["Foundation.Lifecycle.g.cs"];
        string[] services = [.. text.Split('\n').Where(static line => line.Contains("AddManagedService", StringComparison.Ordinal)).Select(static line => line.Split("Shops.")[1].Split('>')[0])];
        Assert.Equal(["Audit", "Billing", "Orders", "Web"], services);
        Assert.Contains("On a circle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Options__when_they_are_wrong__then_they_are_not_registered() =>
        Assert.DoesNotContain("Foundation.Lifecycle.g.cs", Run("public class Plain;", "[assembly: Lifecycle(StopDeadline = \"soon\")]\n").Sources.Keys);

    private static GeneratorRun Run(string declaration, string head = "")
    {
        string source = $"{LifecycleSource.Usings}{head}namespace Shops;\n\n{declaration}";
        CSharpCompilation compilation = TestProject.Compile([source]);
        GeneratorRun run = GeneratorRun.Start(new TestProject(new GeneratorTestSetup { Sources = [source] }).CreateDriver(), compilation);
        string[] before = [.. Errors(compilation)];
        Assert.Empty(Errors(compilation.AddSyntaxTrees(run.Result.GeneratedTrees)).Except(before));
        return run;
    }

    private static IEnumerable<string> Errors(CSharpCompilation compilation) => compilation.GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(static diagnostic => diagnostic.ToString());
}
