using System.Collections.Immutable;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>What is said about managed services. A message names what is wrong, what is wrong with it, and the remedy.</summary>
internal static class LifecycleDescriptors
{
    private const string Message = "'{0}' {1}: {2}";

    public static readonly DiagnosticDescriptor NotCompletable = Descriptors.Create(
        LifecycleRuleIds.NotCompletable, "A service must be a partial class that the container can make", Message, Categories.Lifecycle, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DependencyCycle = Descriptors.Create(
        LifecycleRuleIds.DependencyCycle, "Services depend on each other in a cycle", Message, Categories.Lifecycle, DiagnosticSeverity.Error,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoService = Descriptors.Create(
        LifecycleRuleIds.NoService, "A dependency is no service", Message, Categories.Lifecycle, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MethodSignature = Descriptors.Create(
        LifecycleRuleIds.MethodSignature, "A method cannot be called by the lifecycle", Message, Categories.Lifecycle, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor EqualPriorities = Descriptors.Create(
        LifecycleRuleIds.EqualPriorities, "Two shutdown hooks have one priority", Message, Categories.Lifecycle, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor StopTakesTooLong = Descriptors.Create(
        LifecycleRuleIds.StopTakesTooLong, "The stop may take longer than its deadline", Message, Categories.Lifecycle, DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor CheckTimeout = Descriptors.Create(
        LifecycleRuleIds.CheckTimeout, "A health check may take longer than its period", Message, Categories.Lifecycle, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BlockingCall = Descriptors.Create(
        LifecycleRuleIds.BlockingCall, "A method that the lifecycle calls blocks or cannot be awaited", Message, Categories.Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnusedToken = Descriptors.Create(
        LifecycleRuleIds.UnusedToken, "A CancellationToken is not used", Message, Categories.Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor StopInHook = Descriptors.Create(
        LifecycleRuleIds.StopInHook, "A shutdown hook waits for the stop", Message, Categories.Lifecycle, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NonCriticalDependency = Descriptors.Create(
        LifecycleRuleIds.NonCriticalDependency, "A critical service needs one that is not", Message, Categories.Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoRecovery = Descriptors.Create(
        LifecycleRuleIds.NoRecovery, "A service degrades, but does not recover", Message, Categories.Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BadValue = Descriptors.Create(
        LifecycleRuleIds.BadValue, "A value of an attribute is not valid", Message, Categories.Lifecycle, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateName = Descriptors.Create(
        LifecycleRuleIds.DuplicateName, "Two services have one name", Message, Categories.Lifecycle, DiagnosticSeverity.Error,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>What is decided by one declaration alone.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDeclarations =
        [NotCompletable, NoService, MethodSignature, EqualPriorities, CheckTimeout, NonCriticalDependency, NoRecovery, BadValue];

    /// <summary>What is decided by all services of a compilation.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfGraph = [DependencyCycle, StopTakesTooLong, DuplicateName];
}
