using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Aspects;

/// <summary>What is said about all aspects. A message names what is wrong, what is wrong with it, and the remedy.</summary>
internal static class AspectDescriptors
{
    private const string Message = "'{0}' {1}: {2}";

    public static readonly DiagnosticDescriptor NotCompletable = Descriptors.Create(
        AspectRuleIds.NotCompletable, "A class with aspects must be partial", Message, Categories.Toolkit, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor StrayAspect = Descriptors.Create(
        AspectRuleIds.StrayAspect, "An aspect stands outside a class with aspects", Message, Categories.Toolkit, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoCore = Descriptors.Create(
        AspectRuleIds.NoCore, "A method with aspects needs its core", Message, Categories.Toolkit, DiagnosticSeverity.Error);
}
