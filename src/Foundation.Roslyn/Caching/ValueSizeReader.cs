using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads from a type how much memory its values refer to, as far as declarations tell.</summary>
internal sealed class ValueSizeReader
{
    private static readonly ValueSizeModel Nothing = new(ValueSizeKind.Nothing, "", IsReference: false, default);

    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>The type whose size is not known, in messages.</summary>
    public string Unknown { get; private set; } = "";

    /// <summary>How the values of a type are sized; null where it is not known.</summary>
    public ValueSizeModel? Read(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } or { IsUnmanagedType: true } => Nothing,
        { SpecialType: SpecialType.System_String } => new ValueSizeModel(ValueSizeKind.Text, "string", IsReference: true, default),
        IArrayTypeSymbol { IsSZArray: true } array => ReadElements(array, ValueSizeKind.Array, array.ElementType),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => ReadElements(nullable, ValueSizeKind.Nullable, nullable.TypeArguments[0]),
        INamedTypeSymbol { Arity: 1 } list when IsList(list) => ReadElements(list, ValueSizeKind.List, list.TypeArguments[0]),
        INamedTypeSymbol named when IsKnownObject(named) => ReadObject(named),
        _ => Fail(type),
    };

    private static bool IsList(INamedTypeSymbol type) =>
        type.Name is "List" or "IReadOnlyList" or "IReadOnlyCollection"
        && type.ContainingNamespace is { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    // Of a class that can be derived from nobody knows what its values hold, and a reference may leave private fields out.
    private static bool IsKnownObject(INamedTypeSymbol type) =>
        !type.DeclaringSyntaxReferences.IsEmpty
        && (type.TypeKind == TypeKind.Struct || (type.TypeKind == TypeKind.Class && type.IsSealed && type.BaseType is { SpecialType: SpecialType.System_Object }));

    private ValueSizeModel? ReadElements(ITypeSymbol type, ValueSizeKind kind, ITypeSymbol element) =>
        Read(element) is { } size
            ? new ValueSizeModel(kind, Source(type), kind != ValueSizeKind.Nullable, EquatableArray.Create([new ValuePartModel("", Source(element), Referring(size))]))
            : null;

    private ValueSizeModel? ReadObject(INamedTypeSymbol type)
    {
        // A type that holds itself has no end that could be written down.
        if (!_open.Add(type))
        {
            return Fail(type);
        }

        List<ValuePartModel> parts = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
            {
                if (Read(field.Type) is not { } size)
                {
                    return null;
                }

                string name = (field.AssociatedSymbol ?? field).Name;
                if (size.Kind != ValueSizeKind.Nothing && !IsReadable(field))
                {
                    return Fail(type);
                }

                parts.Add(new ValuePartModel(CSharpLiteral.Identifier(name), Source(field.Type), Referring(size)));
            }
        }

        _open.Remove(type);
        return new ValueSizeModel(ValueSizeKind.Object, Source(type), type.IsReferenceType, parts.ToEquatableArray());
    }

    private static bool IsReadable(IFieldSymbol field) => field.AssociatedSymbol switch
    {
        IPropertySymbol { GetMethod: { } get } => IsVisible(get.DeclaredAccessibility),
        null => IsVisible(field.DeclaredAccessibility),
        _ => false,
    };

    private static bool IsVisible(Accessibility accessibility) => accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static ValueSizeModel? Referring(ValueSizeModel size) => size.Kind == ValueSizeKind.Nothing ? null : size;

    private static string Source(ITypeSymbol type) => TypeText.InSource(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));

    private ValueSizeModel? Fail(ITypeSymbol type)
    {
        Unknown = Unknown.Length == 0 ? TypeText.InMessage(type.WithNullableAnnotation(NullableAnnotation.None)) : Unknown;
        return null;
    }
}
