using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>The attributes of <c>System.Text.Json</c> on types and members.</summary>
internal static class JsonAttributes
{
    /// <summary>The attribute of that name (without the suffix), or null.</summary>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (IsOf(attribute, name))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool IsOf(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name + "Attribute" && IsIn(type);

    /// <summary>Whether a type belongs to the namespace of the attributes.</summary>
    public static bool IsIn(INamedTypeSymbol type) => type.ContainingNamespace is
    {
        Name: "Serialization",
        ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    };

    /// <summary>The first positional argument as a text, or null.</summary>
    public static string? Text(ISymbol symbol, string name) =>
        Find(symbol, name) is { ConstructorArguments: [{ Value: string text }, ..] } ? text : null;

    /// <summary>A named argument that is a number or a member of an enum.</summary>
    public static int? Number(AttributeData? attribute, string argument)
    {
        foreach (KeyValuePair<string, TypedConstant> named in attribute?.NamedArguments ?? [])
        {
            if (named.Key == argument)
            {
                return named.Value.Value as int?;
            }
        }

        return null;
    }
}
