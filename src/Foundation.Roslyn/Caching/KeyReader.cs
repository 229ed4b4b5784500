using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads the key of a cached method from its parameters.</summary>
internal static class KeyReader
{
    private const string NoKey = "global::Foundation.Caching.NoKey";

    public static CacheKeyModel Read(IMethodSymbol method, string nodeName)
    {
        List<KeyPartModel> parts = [];
        ITypeSymbol? only = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!AspectMethodReader.IsToken(parameter.Type))
            {
                only = parameter.Type;
                parts.Add(new KeyPartModel(
                    parameter.Name, PropertyName(method, parameter.Name), TypeText.InSource(parameter.Type), ValueEquality.Has(parameter.Type), parameter.Type.SpecialType == SpecialType.System_String));
            }
        }

        return parts.Count switch
        {
            0 => new CacheKeyModel(CacheKeyForm.None, NoKey, default),
            1 when ValueEquality.IsEquatable(only!) => new CacheKeyModel(CacheKeyForm.Parameter, parts[0].Type, parts.ToEquatableArray()),
            _ => new CacheKeyModel(CacheKeyForm.Struct, $"{TypeText.InSource(method.ContainingType)}.{nodeName}Key", parts.ToEquatableArray()),
        };
    }

    // With a capital letter, unless another parameter has that name already.
    private static string PropertyName(IMethodSymbol method, string name)
    {
        string capital = char.ToUpperInvariant(name[0]) + name.Substring(1);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (string.Equals(parameter.Name, capital, StringComparison.Ordinal))
            {
                return CSharpLiteral.Identifier(name);
            }
        }

        return CSharpLiteral.Identifier(capital);
    }
}
