using Foundation.Roslyn;
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

    /// <summary>By what an element, <c>item</c>, is told from the others; absent ones were left out before.</summary>
    public static string KeyOf(TypeModel element, string member) => (member, element) switch
    {
        ({ Length: 0 }, _) => "item",
        (_, { IsNullable: true, IsReferenceType: true }) => $"item!.{CSharpLiteral.Identifier(member)}",
        (_, { IsNullable: true }) => $"item!.Value.{CSharpLiteral.Identifier(member)}",
        _ => $"item.{CSharpLiteral.Identifier(member)}",
    };

    public static string SpanOf(TypeModel type, string access) => type.Collection switch
    {
        "Array" => $"(global::System.ReadOnlySpan<{type.Element!.Annotated}>){access}",
        "ImmutableArray" => $"{access}.AsSpan()",
        "List" => $"(global::System.ReadOnlySpan<{type.Element!.Annotated}>)global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan({access})",
        _ => access,
    };
}
