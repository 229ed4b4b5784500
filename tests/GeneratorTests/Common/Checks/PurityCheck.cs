using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Checks;

/// <summary>
/// What a pipeline remembers is plain values. A symbol or a node would keep a whole compilation alive and never compare equal.
/// Checked are the named steps and whatever feeds an output.
/// </summary>
internal static class PurityCheck
{
    public static void Run(GeneratorRun run)
    {
        foreach (GeneratorRunResult result in run.Result.Results)
        {
            string generator = result.Generator.GetGeneratorType().Name;
            foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in TrackedSteps.Named(result))
            {
                foreach ((object value, _) in steps.SelectMany(static step => step.Outputs))
                {
                    Check($"{generator}, step {name}", value);
                }
            }

            foreach (IncrementalGeneratorRunStep output in result.TrackedOutputSteps.SelectMany(static steps => steps.Value))
            {
                foreach ((IncrementalGeneratorRunStep source, int index) in output.Inputs)
                {
                    Check($"{generator}, input of an output", source.Outputs[index].Value);
                }
            }
        }
    }

    private static void Check(string where, object? value)
    {
        string? impurity = ValueWalk.FindImpurity(value);
        Assert.True(impurity is null, $"{where} holds more than values: {impurity}");
    }
}
