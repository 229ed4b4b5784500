using System.Collections.Immutable;
using System.Globalization;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Says where a method that the lifecycle cancels does not pass the cancellation on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleTokenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LifecycleDescriptors.UnusedToken];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (LifecycleMethods.Of(start.Compilation) is { } methods)
            {
                methods.ForBodies(start, LifecycleRoles.Cancelled | LifecycleRoles.Announcement, (block, method) => Analyze(block, method, methods));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, IMethodSymbol method, LifecycleMethods methods)
    {
        var arguments = new TokenArgument(context.Compilation, method);
        List<(IInvocationOperation Call, string Format)> calls = TokenCalls.Find(context.OperationBlocks, arguments);
        if (arguments.ParameterOf(method) is not { } token)
        {
            if (calls.Count > 0 && (methods.RolesOf(method) & LifecycleRoles.Cancelled) != 0 && !TokenParameter.IsFixed(method))
            {
                ReportLacking(context, method, calls);
            }
        }
        else if (calls.Count > 0)
        {
            foreach ((IInvocationOperation call, string format) in calls)
            {
                ReportCall(context, method, token, call, format);
            }
        }
        else if (!TokenParameter.IsUsed(token, context.OperationBlocks) && TakesTime(context.OperationBlocks))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                LifecycleDescriptors.UnusedToken, token.Locations[0], method.Name, $"does not use '{token.Name}', so that it goes on when it is cancelled",
                "pass the token on, or ask it between steps with ThrowIfCancellationRequested"));
        }
    }

    private static void ReportCall(OperationBlockAnalysisContext context, IMethodSymbol method, IParameterSymbol token, IInvocationOperation call, string format)
    {
        string code = Argument(format, token.Name);
        context.ReportDiagnostic(Diagnostic.Create(
            LifecycleDescriptors.UnusedToken, NameOf(call).GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Finding.ReplacementProperty, code),
            method.Name, $"calls '{call.TargetMethod.Name}' without its token, so that it goes on when it is cancelled", $"pass {code}"));
    }

    private static void ReportLacking(OperationBlockAnalysisContext context, IMethodSymbol method, IReadOnlyList<(IInvocationOperation Call, string Format)> calls)
    {
        string name = TokenParameter.FreeName(method, context.CancellationToken);
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(Finding.ReplacementProperty, name);
        for (int index = 0; index < calls.Count; index++)
        {
            properties.Add(Finding.ReplacementProperty + index.ToString(CultureInfo.InvariantCulture), Argument(calls[index].Format, name));
        }

        context.ReportDiagnostic(Diagnostic.Create(
            LifecycleDescriptors.UnusedToken, method.Locations[0], calls.Select(static item => NameOf(item.Call).GetLocation()), properties.ToImmutable(),
            method.Name, $"takes no CancellationToken, but waits for '{calls[0].Call.TargetMethod.Name}', which one could cancel",
            $"add the parameter 'CancellationToken {name}' and pass it on"));
    }

    private static string Argument(string format, string token) => format.Replace("{0}", CSharpLiteral.Identifier(token));

    private static SyntaxNode NameOf(IInvocationOperation call) => ((InvocationExpressionSyntax)call.Syntax).Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var expression => expression,
    };

    // What neither waits nor loops has nothing to break off.
    private static bool TakesTime(ImmutableArray<IOperation> blocks)
    {
        foreach (IOperation operation in ExecutedCode.Of(blocks))
        {
            if (operation is IAwaitOperation or ILoopOperation
                || (operation is IInvocationOperation { TargetMethod: { } method } && Awaiting.IsAwaitable(method.ReturnType) && !IsFactory(method)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFactory(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType.Name: "Task" or "ValueTask", Name: "FromResult" or "FromException" or "FromCanceled" };
}
