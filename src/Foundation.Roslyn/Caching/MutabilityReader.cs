using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Looks for something in a type that whoever gets a value of it could change. What a declaration does not tell is taken for unchangeable.</summary>
internal sealed class MutabilityReader
{
    private const string ListRemedy = "hold an IReadOnlyList<T>, or an immutable collection";
    private const string DictionaryRemedy = "hold an IReadOnlyDictionary<K, V>, or an immutable one";

    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The first thing that can be changed; null where there is none.</summary>
    /// <param name="type">The type of a value.</param>
    /// <param name="path">Where it stands, in messages; empty for the value itself.</param>
    public MutableModel? Find(ITypeSymbol type, string path = "") => type switch
    {
        IArrayTypeSymbol array => new MutableModel(path, "is an array, whose elements each of them can change", ListRemedy),
        INamedTypeSymbol named when IsOfCollections(named) => FindInCollection(named, path),
        { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.TypeParameter } => null,
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named when _seen.Add(named) =>
            FindInMembers(named, path) ?? (IsDeclaredHere(named) ? null : FindInArguments(named, path)),
        _ => null,
    };

    private static bool IsDeclaredHere(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty && !type.IsTupleType;

    private static bool IsOfCollections(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            if (space.Name == "Collections" && outer is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }

            space = outer;
        }

        return false;
    }

    private MutableModel? FindInCollection(INamedTypeSymbol type, string path)
    {
        bool isUnchangeable = type.ContainingNamespace.Name is "Immutable" or "Frozen"
            || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) || type.Name.StartsWith("ReadOnly", StringComparison.Ordinal)
            || type.Name is "IEnumerable" or "KeyValuePair";
        return isUnchangeable
            ? FindInArguments(type, path)
            : new MutableModel(path, $"is a {type.Name}, whose elements each of them can change", type.Arity == 2 ? DictionaryRemedy : ListRemedy);
    }

    private MutableModel? FindInArguments(INamedTypeSymbol type, string path)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (Find(argument, path) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private MutableModel? FindInMembers(INamedTypeSymbol type, string path)
    {
        // What others have declared may hide what it holds; what can be set shows.
        bool isOwn = IsDeclaredHere(type);
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (FindInMember(member, type.IsReferenceType, isOwn, path.Length == 0 ? $"{type.Name}.{member.Name}" : $"{path}.{member.Name}") is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    // A struct is handed out as a copy: only what it refers to is shared.
    private MutableModel? FindInMember(ISymbol member, bool isShared, bool isOwn, string path)
    {
        switch (member)
        {
            case IPropertySymbol { IsStatic: false, IsIndexer: false } property when IsVisible(property):
                return isShared && property.SetMethod is { IsInitOnly: false } set && IsVisible(set)
                    ? new MutableModel(path, "can be set by each of them", "write init instead of set")
                    : isOwn && IsStored(property) ? Find(property.Type, path) : null;
            case IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } field when IsVisible(field):
                return isShared && !field.IsReadOnly
                    ? new MutableModel(path, "can be written by each of them", "make it readonly")
                    : isOwn ? Find(field.Type, path) : null;
            default:
                return null;
        }
    }

    // A property that is worked out gives each caller its own.
    private static bool IsStored(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}
