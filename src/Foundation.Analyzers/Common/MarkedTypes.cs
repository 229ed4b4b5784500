using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers;

/// <summary>The types of a compilation that carry an attribute, for what is known only when all of them are.</summary>
internal static class MarkedTypes
{
    /// <summary>Has them looked at together at the end of the compilation.</summary>
    /// <param name="start">The beginning of the compilation.</param>
    /// <param name="attributeName">The attribute's full name; where the compilation does not know it, nothing is done.</param>
    /// <param name="report">Looks at them; they are in no order.</param>
    public static void RegisterAtEnd(
        CompilationStartAnalysisContext start, string attributeName, Action<CompilationAnalysisContext, IReadOnlyCollection<INamedTypeSymbol>> report)
    {
        if (start.Compilation.GetTypeByMetadataName(attributeName) is not { } attribute)
        {
            return;
        }

        ConcurrentBag<INamedTypeSymbol> types = [];
        start.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol type && type.HasAttribute(attribute))
                {
                    types.Add(type);
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end => report(end, types));
    }
}
