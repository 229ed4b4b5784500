using System.Text;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>The names of types in source and of the types that are generated for them.</summary>
internal static class PayloadNames
{
    private static readonly SymbolDisplayFormat Annotated =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The class of an assembly that holds all of them: <c>ShopPayloads</c>.</summary>
    public static string ClassName(string assemblyName)
    {
        string module = ModuleNames.ClassName(assemblyName);
        return module.Substring(0, module.Length - "Module".Length) + "Payloads";
    }

    public static string InSource(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The type with the annotations of its references: what makes two shapes different.</summary>
    public static string InShape(ITypeSymbol type) => type.ToDisplayString(Annotated).Replace("global::", "");

    /// <summary><c>Shop_Page_Shop_Order</c>; with a hash where the characters that are replaced could make two names one.</summary>
    public static string Identifier(string typeName)
    {
        string name = typeName.Replace("global::", "").Replace("@", "");
        StringBuilder text = new(name.Length);
        bool isExact = true;
        foreach (char character in name)
        {
            bool isKept = char.IsLetterOrDigit(character);
            text.Append(isKept ? character : '_');
            isExact &= isKept || character == '.';
        }

        return isExact ? text.ToString() : text.Append('_').Append(HintNames.Hash(name)).ToString();
    }
}
