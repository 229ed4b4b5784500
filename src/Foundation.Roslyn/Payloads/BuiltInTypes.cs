using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>The types that <c>System.Text.Json</c> reads and writes itself.</summary>
internal static class BuiltInTypes
{
    /// <summary>Whether it is one, and the methods of reader and writer where there are some of its own.</summary>
    public static bool TryFind(ITypeSymbol type, out string reader, out string writer, out bool isKey)
    {
        (reader, writer) = type.SpecialType switch
        {
            SpecialType.System_Boolean => ("GetBoolean", "WriteBoolean"),
            SpecialType.System_SByte => ("GetSByte", "WriteNumber"),
            SpecialType.System_Byte => ("GetByte", "WriteNumber"),
            SpecialType.System_Int16 => ("GetInt16", "WriteNumber"),
            SpecialType.System_UInt16 => ("GetUInt16", "WriteNumber"),
            SpecialType.System_Int32 => ("GetInt32", "WriteNumber"),
            SpecialType.System_UInt32 => ("GetUInt32", "WriteNumber"),
            SpecialType.System_Int64 => ("GetInt64", "WriteNumber"),
            SpecialType.System_UInt64 => ("GetUInt64", "WriteNumber"),
            SpecialType.System_Single => ("GetSingle", "WriteNumber"),
            SpecialType.System_Double => ("GetDouble", "WriteNumber"),
            SpecialType.System_Decimal => ("GetDecimal", "WriteNumber"),
            SpecialType.System_String => ("GetString", "WriteString"),
            SpecialType.System_DateTime => ("GetDateTime", "WriteString"),
            _ => ("", ""),
        };
        isKey = true;
        if (reader.Length > 0 || type.SpecialType == SpecialType.System_Char)
        {
            return true;
        }

        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte })
        {
            isKey = false;
            return true;
        }

        switch (type.ContainingType is null ? type.ContainingNamespace?.ToDisplayString() : null, type.Name)
        {
            case ("System", "Guid"):
                (reader, writer) = ("GetGuid", "WriteString");
                return true;
            case ("System", "DateTimeOffset"):
                (reader, writer) = ("GetDateTimeOffset", "WriteString");
                return true;
            case ("System", "Int128" or "UInt128" or "Half" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Uri" or "Version"):
                return true;
            case ("System.Text.Json", "JsonElement"):
            case ("System.Text.Json.Nodes", "JsonNode"):
                isKey = false;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether it is a collection that is made of a list.</summary>
    public static bool IsCollection(INamedTypeSymbol type) => type is
    {
        Arity: 1,
        ContainingType: null,
        Name: "IEnumerable" or "ICollection" or "IList" or "IReadOnlyCollection" or "IReadOnlyList" or "ISet" or "HashSet" or "SortedSet" or "Queue"
            or "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" or "ImmutableSortedSet",
    } && IsInCollections(type);

    /// <summary>Whether it is a dictionary.</summary>
    public static bool IsDictionary(INamedTypeSymbol type) => type is
    {
        Arity: 2,
        ContainingType: null,
        Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" or "ImmutableDictionary" or "ImmutableSortedDictionary",
    } && IsInCollections(type);

    public static bool IsList(INamedTypeSymbol type) => type is { Name: "List", Arity: 1, ContainingType: null } && IsInCollections(type);

    private static bool IsInCollections(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Generic" or "Immutable", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}
