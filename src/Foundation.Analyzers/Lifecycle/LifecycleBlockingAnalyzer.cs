using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Says where a method that the lifecycle calls holds its thread, or cannot be awaited: no timeout ends either.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleBlockingAnalyzer : DiagnosticAnalyzer
{
    // Of the others the return type is wrong in any case.
    private const LifecycleRoles MayReturnNothing = LifecycleRoles.Start | LifecycleRoles.Shutdown | LifecycleRoles.Announcement;

    private const LifecycleRoles All = LifecycleRoles.Cancelled | LifecycleRoles.Announcement;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LifecycleDescriptors.BlockingCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (LifecycleMethods.Of(start.Compilation) is { } methods)
            {
                var calls = new BlockingCalls(start.Compilation);
                methods.ForBodies(start, All, (block, method) => Analyze(block, method, methods, calls));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, IMethodSymbol method, LifecycleMethods methods, BlockingCalls calls)
    {
        if (method is { IsAsync: true, ReturnsVoid: true } && (methods.RolesOf(method) & MayReturnNothing) != 0)
        {
            Report(context, method.Locations[0], method, "is async void, so that nobody can wait for its end or see its error", "return Task");
        }

        IReadOnlyList<IOperation> code = ExecutedCode.Of(context.OperationBlocks);
        IReadOnlyList<CalledMethod> called = CalledMethods.Of(methods, method, code, context.CancellationToken);
        var completed = new Lazy<CompletedTasks>(() => new CompletedTasks(method, [.. code, .. called.SelectMany(static inner => inner.Code)], calls));
        foreach (BlockingCall found in Find(code, calls, completed))
        {
            Report(context, found.Place.Syntax.GetLocation(), method, $"blocks its thread with '{found.Name}'", found.Remedy + " instead");
        }

        foreach (CalledMethod inner in called)
        {
            if (Find(inner.Code, calls, completed).FirstOrDefault() is { } found)
            {
                Report(context, inner.Call.Syntax.GetLocation(), method, $"{inner.Way} blocks the thread with '{found.Name}'", found.Remedy + " there instead");
            }
        }
    }

    private static IEnumerable<BlockingCall> Find(IReadOnlyList<IOperation> code, BlockingCalls calls, Lazy<CompletedTasks> completed)
    {
        foreach (IOperation operation in code)
        {
            if (calls.Of(operation) is { } found && (found.Task is null || !completed.Value.Contains(found.Task, operation.Syntax.SpanStart)))
            {
                yield return found;
            }
        }
    }

    private static void Report(OperationBlockAnalysisContext context, Location location, IMethodSymbol method, string problem, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(LifecycleDescriptors.BlockingCall, location, method.Name, problem, remedy));
}
