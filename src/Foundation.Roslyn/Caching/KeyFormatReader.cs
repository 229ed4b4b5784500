using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Finds how the parts of a key leave the process.</summary>
internal static class KeyFormatReader
{
    // One that holds itself has no end that could be written down.
    private const int LargestDepth = 8;

    private static readonly KeyFormatModel Unsupported = new(KeyFormatKind.Unsupported, "", default);

    public static KeyFormatModel Read(ITypeSymbol type) => Read(type, "", depth: 0);

    private static KeyFormatModel Read(ITypeSymbol type, string member, int depth) => type switch
    {
        _ when depth > LargestDepth => Unsupported,
        { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 } => Direct(member),
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => new KeyFormatModel(KeyFormatKind.Number, member, default),
        { SpecialType: SpecialType.System_Decimal or SpecialType.System_String or SpecialType.System_DateTime } => Direct(member),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Whole(KeyFormatKind.Nullable, member, [Read(nullable.TypeArguments[0], "", depth + 1)]),
        INamedTypeSymbol { IsTupleType: true } tuple => Whole(KeyFormatKind.Members, member, TupleOf(tuple, depth + 1)),
        INamedTypeSymbol named when IsInSystem(named) => IsPlain(named) ? Direct(member) : Unsupported,
        INamedTypeSymbol { IsRecord: true } record => RecordOf(record, member, depth + 1),
        _ => Unsupported,
    };

    private static KeyFormatModel Direct(string member) => new(KeyFormatKind.Direct, member, default);

    private static KeyFormatModel Whole(KeyFormatKind kind, string member, List<KeyFormatModel> parts)
    {
        foreach (KeyFormatModel part in parts)
        {
            if (part.Kind == KeyFormatKind.Unsupported)
            {
                return Unsupported;
            }
        }

        return new KeyFormatModel(kind, member, parts.ToEquatableArray());
    }

    private static bool IsInSystem(INamedTypeSymbol type) => type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsPlain(INamedTypeSymbol type) =>
        type.Name is "Guid" or "DateOnly" or "TimeOnly" or "TimeSpan" or "DateTimeOffset" or "Int128" or "UInt128" && type.TypeKind == TypeKind.Struct;

    private static List<KeyFormatModel> TupleOf(INamedTypeSymbol tuple, int depth)
    {
        List<KeyFormatModel> parts = [];
        foreach (IFieldSymbol element in tuple.TupleElements)
        {
            parts.Add(Read(element.Type, CSharpLiteral.Identifier(element.Name), depth));
        }

        return parts;
    }

    // Two values of a record are equal where all of its fields are, unless somebody wrote another equality, or a derived one adds more.
    private static KeyFormatModel RecordOf(INamedTypeSymbol type, string member, int depth)
    {
        bool isWhole = type.IsValueType || (type.IsSealed && type.BaseType is { SpecialType: SpecialType.System_Object });
        if (!isWhole || type.DeclaringSyntaxReferences.IsEmpty || HasOwnEquality(type))
        {
            return Unsupported;
        }

        List<KeyFormatModel> parts = [];
        foreach (ISymbol symbol in type.GetMembers())
        {
            if (symbol is IFieldSymbol { IsStatic: false, IsConst: false } field)
            {
                ISymbol readable = field.AssociatedSymbol ?? field;
                bool isReadable = readable.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
                    && readable is not IPropertySymbol { GetMethod: null };
                parts.Add(isReadable ? Read(field.Type, CSharpLiteral.Identifier(readable.Name), depth) : Unsupported);
            }
        }

        return Whole(type.IsValueType ? KeyFormatKind.Members : KeyFormatKind.NullableMembers, member, parts);
    }

    private static bool HasOwnEquality(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(nameof(Equals)))
        {
            if (!member.IsImplicitlyDeclared)
            {
                return true;
            }
        }

        return false;
    }
}
