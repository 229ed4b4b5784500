using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Lifecycle.Generating;

/// <summary>Edits in another file than the service: its output follows what is declared, and is reused for everything else.</summary>
public sealed class ServiceEditTests
{
    private const string Service = """
        [ManagedService(DependsOn = [typeof(Database)], StartTimeout = Names.Timeout)]
        public sealed partial class Orders : Shared
        {
            [HealthCheck(Every = Names.Period)] private Health Ping() => Health.Healthy;
        }
        """;

    private const string Rest = """
        [ManagedService(Name = "database")] public sealed partial class Database { public int Twice(int size) { return size * 2; } }
        public static class Names { public const string Timeout = "10s"; public const string Period = "20s"; }
        public abstract class Shared { [ShutdownHook(Priority = 1)] protected void Close() { } }
        """;

    private static readonly string[] Sources = [LifecycleSource.Types(Service), LifecycleSource.Types(Rest)];

    [Theory]
    [InlineData("Name = \"database\"", "Name = \"db\"")]
    [InlineData("Name = \"database\"", "StartTimeout = \"1s\"")]
    [InlineData("\"10s\"", "\"11s\"")]
    [InlineData("\"20s\"", "\"21s\"")]
    [InlineData("Priority = 1", "Priority = 2")]
    [InlineData("void Close()", "Task Close()")]
    [InlineData("protected void Close", "protected static void Close")]
    [InlineData("public abstract class Shared {", "public abstract class Shared { [OnStart] protected void Open() { }")]
    public void Edit__when_another_file_declares_differently__then_the_output_follows(string old, string replacement)
    {
        SourceEdit edit = new(1, old, replacement.Replace("Task Close() { }", "Task Close() => Task.CompletedTask;", StringComparison.Ordinal));
        string[] sources = [Sources[0], Sources[1].Replace("void Close() { }", "void Close() => Task.CompletedTask.Wait();", StringComparison.Ordinal)];
        GeneratorTestSetup setup = new() { Sources = sources, Edits = [edit] };
        GeneratorTestResult result = GeneratorTest.Run(setup);
        GeneratorRun after = GeneratorRun.Start(new TestProject(setup).CreateDriver(), TestProject.Compile([sources[0], edit.Apply(sources[1])]));
        const string hint = "Shops.Orders.Lifecycle.g.cs";
        Assert.NotEqual(result.GeneratedSources[hint], after.Sources[hint]);
    }

    [Theory]
    [InlineData(1, "return size * 2;", "return size * 3;")]
    [InlineData(0, "Health Ping() => Health.Healthy;", "Health Ping() => Health.Degraded(\"slow\");")]
    public void Edit__when_it_is_inside_a_method__then_every_step_is_reused(int file, string old, string replacement)
    {
        AssertReused(Sources, new SourceEdit(file, old, replacement), static _ => true);
    }

    [Fact]
    public void Edit__when_it_changes_a_hook__then_the_plan_is_reused()
    {
        AssertReused(Sources, new SourceEdit(0, "Every = Names.Period", "Every = \"30s\""), static name => name is "PlannedService" or "PlannedServices" or "LifecycleOptions");
    }

    [Fact]
    public void Edit__when_it_changes_the_options_of_the_assembly__then_the_plan_follows()
    {
        string[] sources = [.. Sources, LifecycleSource.Usings + "[assembly: Lifecycle(StopDeadline = \"20s\")]"];
        GeneratorTestResult result = GeneratorTest.Run(new GeneratorTestSetup { Sources = sources, Edits = [new SourceEdit(2, "20s", "15s")] });
        Assert.Contains("FromSeconds(20)", result.GeneratedSources["Foundation.Lifecycle.g.cs"], StringComparison.Ordinal);
    }

    private static void AssertReused(string[] sources, SourceEdit edit, Func<string, bool> isMeant)
    {
        string[] edited = [.. sources];
        edited[edit.File] = edit.Apply(edited[edit.File]);
        TestProject project = new(new GeneratorTestSetup { Sources = sources });
        GeneratorRun first = GeneratorRun.Start(project.CreateDriver(), TestProject.Compile(project.Texts));
        GeneratorRun second = first.Continue(TestProject.Compile(edited));
        foreach (GeneratorRunResult result in second.Result.Results)
        {
            foreach ((string name, IncrementalGeneratorRunStep step) in TrackedSteps.Named(result).Concat(result.TrackedOutputSteps)
                .SelectMany(static steps => steps.Value.Select(step => (steps.Key, step))).Where(step => isMeant(step.Key)))
            {
                Assert.All(step.Outputs, output =>
                    Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {output.Value} is {output.Reason}"));
            }
        }
    }
}
