using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Says where a shutdown hook waits for the stop, and with it for itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleStopAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LifecycleDescriptors.StopInHook];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (LifecycleMethods.Of(start.Compilation) is { } methods)
            {
                var stops = new StopCalls(start.Compilation);
                methods.ForBodies(start, LifecycleRoles.Shutdown, (block, method) => Analyze(block, method, methods, stops));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, IMethodSymbol method, LifecycleMethods methods, StopCalls stops)
    {
        IReadOnlyList<IOperation> code = ExecutedCode.Of(context.OperationBlocks);
        foreach (IOperation operation in code)
        {
            if (stops.NameOf(operation) is { } name)
            {
                Report(context, operation, method, $"waits for '{name}'");
            }
        }

        foreach (CalledMethod inner in CalledMethods.Of(methods, method, code, context.CancellationToken))
        {
            foreach (IOperation operation in inner.Code)
            {
                if (!Awaiting.IsLetGo(inner.Call) && stops.NameOf(operation) is { } name)
                {
                    Report(context, inner.Call, method, $"{inner.Way} waits for '{name}'");
                    break;
                }
            }
        }
    }

    private static void Report(OperationBlockAnalysisContext context, IOperation place, IMethodSymbol method, string problem) =>
        context.ReportDiagnostic(Diagnostic.Create(
            LifecycleDescriptors.StopInHook, place.Syntax.GetLocation(), method.Name, $"{problem}, which waits for this hook to end",
            "remove the call, since the program is stopping already"));
}
