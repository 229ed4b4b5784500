using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>Finds the payload type that reads and writes a type wherever it is used, and notes the declared types in it.</summary>
/// <param name="parser">Knows what has been reached.</param>
/// <param name="uses">Receives the keys of declared types.</param>
internal sealed class PayloadReferences(PayloadParser parser, List<string> uses)
{
    private const string Namespace = "global::Foundation.Payloads.";

    public PayloadTypeReference Of(ITypeSymbol type, ISymbol? member, PayloadPlace place)
    {
        string name = PayloadNames.InSource(type);
        string reader = "";
        string writer = "";
        string payload = CustomOf(type, member, place) ?? PayloadOf(type, place);
        if (payload.StartsWith(Namespace + "BuiltInPayload<", StringComparison.Ordinal))
        {
            BuiltInTypes.TryFind(type, out reader, out writer, out _);
        }

        return new PayloadTypeReference(name, payload, !type.IsValueType, reader, writer);
    }

    private string PayloadOf(ITypeSymbol type, PayloadPlace place)
    {
        string name = PayloadNames.InSource(type);
        if (BuiltInTypes.TryFind(type, out _, out _, out _))
        {
            return $"{Namespace}BuiltInPayload<{name}, {Namespace}BuiltIn>";
        }

        switch (type)
        {
            case IArrayTypeSymbol { IsSZArray: true } array:
                return $"{Namespace}ArrayPayload<{Argument(array.ElementType, place)}>";
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return $"{Namespace}NullablePayload<{Argument(nullable.TypeArguments[0], place)}>";
            case INamedTypeSymbol list when BuiltInTypes.IsList(list):
                return $"{Namespace}ListPayload<{Argument(list.TypeArguments[0], place)}>";
            case INamedTypeSymbol collection when BuiltInTypes.IsCollection(collection):
                ITypeSymbol element = collection.TypeArguments[0];
                return $"{Namespace}CollectionPayload<{name}, {Argument(element, place)}, {Namespace}CollectionForms<{PayloadNames.InSource(element)}>>";
            case INamedTypeSymbol dictionary when BuiltInTypes.IsDictionary(dictionary):
                return DictionaryOf(dictionary, name, place);
            case INamedTypeSymbol { TypeKind: TypeKind.Error }:
                return Unsupported(name);
            case INamedTypeSymbol declared when IsDeclared(declared):
                return DeclaredOf(declared, name, place);
            default:
                parser.Refuse(place, $"is of type '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which has no shape in JSON", "use a type whose members are known, or give it a [JsonConverter]");
                return Unsupported(name);
        }
    }

    private string Argument(ITypeSymbol type, PayloadPlace place) =>
        $"{PayloadNames.InSource(type)}, {CustomOf(type, null, place) ?? PayloadOf(type, place)}";

    private string DictionaryOf(INamedTypeSymbol dictionary, string name, PayloadPlace place)
    {
        ITypeSymbol key = dictionary.TypeArguments[0];
        bool isBuiltIn = BuiltInTypes.TryFind(key, out _, out _, out bool isKey) && isKey;
        if (!isBuiltIn && key.TypeKind != TypeKind.Enum)
        {
            parser.Refuse(place, $"has keys of type '{key.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which is no name in JSON", "use text, a number, an enum, a Guid or a date as the key");
            return Unsupported(name);
        }

        string types = $"{PayloadNames.InSource(key)}, {PayloadNames.InSource(dictionary.TypeArguments[1])}";
        string keyPayload = PayloadOf(key, place);
        ITypeSymbol value = dictionary.TypeArguments[1];
        return $"{Namespace}DictionaryPayload<{name}, {types}, {keyPayload}, {CustomOf(value, null, place) ?? PayloadOf(value, place)}, {Namespace}DictionaryForms<{types}>>";
    }

    private string DeclaredOf(INamedTypeSymbol type, string name, PayloadPlace place)
    {
        if (PayloadParser.IsHidden(type) || !parser.Compilation.IsSymbolAccessibleWithin(type, parser.Compilation.Assembly))
        {
            parser.Refuse(place, $"is of type '{type.Name}', which generated code cannot name", "make it at least internal");
            return Unsupported(name);
        }

        string identifier = parser.Reach(type, place);
        if (!uses.Contains(name))
        {
            uses.Add(name);
        }

        return type.TypeKind == TypeKind.Enum ? $"{Namespace}EnumPayload<{name}, {identifier}>" : identifier;
    }

    private string? CustomOf(ITypeSymbol type, ISymbol? member, PayloadPlace place)
    {
        AttributeData? attribute = (member is null ? null : JsonAttributes.Find(member, "JsonConverter")) ?? JsonAttributes.Find(type, "JsonConverter");
        if (attribute is not { ConstructorArguments: [{ Value: INamedTypeSymbol converter }] })
        {
            return null;
        }

        string name = PayloadNames.InSource(type);
        for (INamedTypeSymbol? current = converter.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: "JsonConverter", Arity: 1 } && JsonAttributes.IsIn(current))
            {
                return Converted(type, converter, current.TypeArguments[0], name, place);
            }
        }

        if (converter.Name == "JsonStringEnumConverter" && JsonAttributes.IsIn(converter))
        {
            return null;
        }

        parser.Refuse(place, $"has the converter '{converter.Name}', which makes others", "name a JsonConverter<T> that has a public constructor without parameters");
        return Unsupported(name);
    }

    private string Converted(ITypeSymbol type, INamedTypeSymbol converter, ITypeSymbol converted, string name, PayloadPlace place)
    {
        string converterName = PayloadNames.InSource(converter);
        bool isMade = converter is { IsAbstract: false, IsUnboundGenericType: false } && !PayloadParser.IsHidden(converter)
            && converter.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public);
        if (isMade && SymbolEqualityComparer.Default.Equals(converted, type))
        {
            return $"{Namespace}CustomPayload<{name}, {converterName}>";
        }

        if (isMade && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && SymbolEqualityComparer.Default.Equals(converted, nullable.TypeArguments[0]))
        {
            string inner = PayloadNames.InSource(converted);
            return $"{Namespace}NullablePayload<{inner}, {Namespace}CustomPayload<{inner}, {converterName}>>";
        }

        parser.Refuse(place, $"has the converter '{converter.Name}', which does not fit", $"name a JsonConverter<{type.Name}> that has a public constructor without parameters");
        return Unsupported(name);
    }

    private static bool IsDeclared(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: not SpecialType.None } or { IsTupleType: true } or { IsRefLikeType: true } or { IsStatic: true } or { IsAnonymousType: true } => false,
        { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } => !IsOfSystem(type),
        _ => false,
    };

    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        INamespaceSymbol name = type.ContainingNamespace;
        while (name is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            name = name.ContainingNamespace;
        }

        return name is { Name: "System", IsGlobalNamespace: false };
    }

    private static string Unsupported(string name) => $"{Namespace}UnsupportedPayload<{name}>";
}
