using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Reads the methods with <c>[Warm]</c> of a class.</summary>
internal static class WarmReader
{
    public static EquatableArray<WarmModel> Read(INamedTypeSymbol type)
    {
        List<WarmModel> warmUps = [];
        foreach (ISymbol symbol in DeclarationOrder.MembersOf(type))
        {
            if (symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                continue;
            }

            int number = 0;
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (attribute.Is(TypeNames.WarmAttribute))
                {
                    warmUps.Add(Read(type, method, attribute, $"Warm[{CSharpLiteral.Int32(number++)}]"));
                }
            }
        }

        return warmUps.ToEquatableArray();
    }

    private static WarmModel Read(INamedTypeSymbol type, IMethodSymbol method, AttributeData attribute, string place)
    {
        string member = attribute.ConstructorArguments is [{ Value: string name }] ? name : "";
        (CacheReferenceState state, IMethodSymbol? cached) = CachedMethods.Find(type, member);
        string node = cached is null ? member : CachedMethods.NodeName(cached, CachedMethods.AttributeOf(cached)!);
        CacheKeyModel? key = cached is null ? null : KeyReader.Read(cached, node);
        return new WarmModel(
            method.Name, AspectMethodReader.IdOf(method), place, member, state, node, key, attribute.Duration("Every", CacheDefaults.None), ShapeOf(method, key, node));
    }

    private static WarmShapeModel ShapeOf(IMethodSymbol method, CacheKeyModel? key, string node)
    {
        bool takesToken = method.Parameters is [{ RefKind: RefKind.None } only] && AspectMethodReader.IsToken(only.Type);
        ITypeSymbol? element = method is { ReturnType: INamedTypeSymbol { Arity: 1 } sequence } && IsSequence(sequence) ? sequence.TypeArguments[0] : null;
        bool isCallable = !method.IsGenericMethod && (takesToken || method.Parameters.IsEmpty) && element is not null && key is not null;
        WarmElement kind = isCallable ? KindOf(element!, key!, node) : WarmElement.None;
        return new WarmShapeModel(
            kind, kind == WarmElement.Key ? key!.Type : element is null ? "" : TypeText.InSource(element), method.IsStatic, method.ReturnType.Name == "IAsyncEnumerable", takesToken);
    }

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type is { Name: "IAsyncEnumerable", ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };

    private static WarmElement KindOf(ITypeSymbol element, CacheKeyModel key, string node)
    {
        if (key.Parts.Length == 1 && TypeText.InSource(element) == key.Parts[0].Type)
        {
            return WarmElement.Part;
        }

        if (element is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == key.Parts.Length)
        {
            for (int i = 0; i < key.Parts.Length; i++)
            {
                if (TypeText.InSource(tuple.TupleElements[i].Type) != key.Parts[i].Type)
                {
                    return WarmElement.None;
                }
            }

            return WarmElement.Tuple;
        }

        // The generator does not see what it generates: there the type is known by its name only.
        return key.Form == CacheKeyForm.Struct && element.Name == node + "Key" && (element.TypeKind == TypeKind.Error || TypeText.InSource(element) == key.Type) ? WarmElement.Key : WarmElement.None;
    }
}
