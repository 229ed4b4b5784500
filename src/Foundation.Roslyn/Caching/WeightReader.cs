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
            return new WeightModel(ValueMethods.Has(type, method, value, IsNumber) ? WeightState.ByMethod : WeightState.WrongMethod, method, null, "");
        }

        var reader = new ValueSizeReader();
        ValueSizeModel? size = reader.Read(value);
        return new WeightModel(size is null ? WeightState.Unknown : WeightState.ByType, "", size, size is null ? reader.Unknown : "");
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32;
}
