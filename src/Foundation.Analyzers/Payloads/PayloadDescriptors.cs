using Foundation.Roslyn.Payloads;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Payloads;

/// <summary>What is said about payloads. A message names what is wrong, what is wrong with it, and the remedy.</summary>
internal static class PayloadDescriptors
{
    private const string Message = "'{0}' {1}: {2}";

    public static readonly DiagnosticDescriptor NotSupported = Descriptors.Create(
        PayloadRuleIds.NotSupported, "A type cannot be a payload", Message, Categories.Toolkit, DiagnosticSeverity.Error);
}
