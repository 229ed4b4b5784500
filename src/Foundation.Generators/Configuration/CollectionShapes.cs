using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>How the collection types are counted and walked without allocating.</summary>
internal static class CollectionShapes
{
    public static string CountOf(TypeModel type, string access) => type.Collection switch
    {
        "Array" or "ImmutableArray" => $"{access}.Length",
        "IEnumerable" => $"global::System.Linq.Enumerable.Count({access})",
        _ => $"{access}.Count",
    };

    public static string SpanOf(TypeModel type, string access) => type.Collection switch
    {
        "Array" => $"(global::System.ReadOnlySpan<{type.Element!.Annotated}>){access}",
        "ImmutableArray" => $"{access}.AsSpan()",
        "List" => $"(global::System.ReadOnlySpan<{type.Element!.Annotated}>)global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan({access})",
        _ => access,
    };
}
