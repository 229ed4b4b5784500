using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>What is said about managed services. A message names what is wrong, what is wrong with it, and the remedy.</summary>
internal static class LifecycleDescriptors
{
    private const string Message = "'{0}' {1}: {2}";

    public static readonly DiagnosticDescriptor BlockingCall = Descriptors.Create(
        LifecycleRuleIds.BlockingCall, "A method that the lifecycle calls blocks or cannot be awaited", Message, Categories.Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnusedToken = Descriptors.Create(
        LifecycleRuleIds.UnusedToken, "A CancellationToken is not used", Message, Categories.Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor StopInHook = Descriptors.Create(
        LifecycleRuleIds.StopInHook, "A shutdown hook waits for the stop", Message, Categories.Lifecycle, DiagnosticSeverity.Error);
}
