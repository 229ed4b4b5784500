using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Finds out how the values of a cached method are sized.</summary>
internal static class WeightReader
{
    public static WeightModel Read(INamedTypeSymbol type, ITypeSymbol? value, string? method)
    {
        if (value is null)
        {
            return new WeightModel(WeightState.ByType, "", null, "");
        }

        if (method is not null)
        {
            return new WeightModel(HasWeight(type, value, method) ? WeightState.ByMethod : WeightState.WrongMethod, method, null, "");
        }

        var reader = new ValueSizeReader();
        ValueSizeModel? size = reader.Read(value);
        return new WeightModel(size is null ? WeightState.Unknown : WeightState.ByType, "", size, size is null ? reader.Unknown : "");
    }

    private static bool HasWeight(INamedTypeSymbol type, ITypeSymbol value, string name)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: true, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Int64 or SpecialType.System_Int32, Parameters: [{ RefKind: RefKind.None } parameter] }
                && SymbolEqualityComparer.Default.Equals(parameter.Type, value))
            {
                return true;
            }
        }

        return false;
    }
}
