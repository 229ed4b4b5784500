using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Checks;

/// <summary>
/// After edits that mean nothing (a comment on top of each file, so that every position moves; then a new file) each named
/// step and each output is reused. One at a time, as in an editor: the compiler pairs old files with new ones only while
/// their number stays.
/// </summary>
internal static class IncrementalityCheck
{
    private const string Unrelated = "internal static class UnrelatedEdit { }";

    public static void Run(TestProject project, GeneratorRun first)
    {
        CSharpCompilation edited = TestProject.Compile([.. project.Texts.Select(static text => "// edited\n" + text)]);
        GeneratorRun second = first.Continue(edited);
        Check("after an unrelated edit", first, second);

        SyntaxTree file = TestProject.Parse(Unrelated, TestProject.PathOf(project.Texts.Count));
        Check("after an unrelated file was added", first, second.Continue(edited.AddSyntaxTrees(file)));
    }

    private static void Check(string when, GeneratorRun first, GeneratorRun second)
    {
        SameOutput.Check(when, first, second);
        foreach (GeneratorRunResult result in second.Result.Results)
        {
            Check(result);
        }
    }

    private static void Check(GeneratorRunResult result)
    {
        string generator = result.Generator.GetGeneratorType().Name;
        bool hasNames = false;
        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in TrackedSteps.Named(result))
        {
            hasNames = true;
            CheckReasons($"{generator}, step {name}", steps);
        }

        Assert.True(hasNames || result.TrackedOutputSteps.IsEmpty, $"{generator} names no step, so nothing can be checked of it.");
        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in result.TrackedOutputSteps)
        {
            CheckReasons($"{generator}, {name}", steps);
        }
    }

    private static void CheckReasons(string where, ImmutableArray<IncrementalGeneratorRunStep> steps)
    {
        foreach (IncrementalGeneratorRunStep step in steps)
        {
            foreach ((object value, IncrementalStepRunReason reason) in step.Outputs)
            {
                if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                {
                    Assert.Fail($"{where} is not incremental: after an edit that means nothing it is {reason}. Its value: {value}");
                }
            }
        }
    }
}
