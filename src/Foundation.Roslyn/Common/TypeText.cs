using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>Types as generated code and messages write them.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Source = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>In source, from <c>global::</c>, with <c>?</c> where it may be null.</summary>
    public static string InSource(ITypeSymbol type) => type.ToDisplayString(Source);

    /// <summary>In messages.</summary>
    public static string InMessage(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
