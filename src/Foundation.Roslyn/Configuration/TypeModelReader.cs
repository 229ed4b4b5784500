using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>Reads the type of a field.</summary>
internal static class TypeModelReader
{
    private static readonly SymbolDisplayFormat Display = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly TypeModel Boolean = Value(TypeKindModel.Boolean, "bool");
    private static readonly TypeModel Character = Value(TypeKindModel.Character, "char");
    private static readonly TypeModel SByte = Value(TypeKindModel.Integer, "sbyte");
    private static readonly TypeModel Byte = Value(TypeKindModel.Integer, "byte");
    private static readonly TypeModel Int16 = Value(TypeKindModel.Integer, "short");
    private static readonly TypeModel UInt16 = Value(TypeKindModel.Integer, "ushort");
    private static readonly TypeModel Int32 = Value(TypeKindModel.Integer, "int");
    private static readonly TypeModel UInt32 = Value(TypeKindModel.Integer, "uint");
    private static readonly TypeModel Int64 = Value(TypeKindModel.Integer, "long");
    private static readonly TypeModel UInt64 = Value(TypeKindModel.Integer, "ulong");
    private static readonly TypeModel NativeInt = Value(TypeKindModel.Integer, "nint");
    private static readonly TypeModel NativeUInt = Value(TypeKindModel.Integer, "nuint");
    private static readonly TypeModel Single = Value(TypeKindModel.Float, "float");
    private static readonly TypeModel Double = Value(TypeKindModel.Float, "double");
    private static readonly TypeModel Decimal = Value(TypeKindModel.Decimal, "decimal");
    private static readonly TypeModel DateTime = Value(TypeKindModel.DateTime, "global::System.DateTime", "DateTime");
    private static readonly TypeModel Text = new(TypeKindModel.Text, "string", "string", IsReferenceType: true);

    public static TypeModel Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Read(nullable.TypeArguments[0]) with { IsNullable = true };
        }

        TypeModel model = ReadPlain(type);
        return model.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated
            ? model with { IsNullable = true }
            : model;
    }

    // Code without nullable annotations may leave a field out, but its collections hold no null that it would not expect.
    private static TypeModel ReadPart(ITypeSymbol type)
    {
        TypeModel model = Read(type);
        return model.IsReferenceType && type.NullableAnnotation == NullableAnnotation.None ? model with { IsNullable = false } : model;
    }

    /// <summary>Whether a type is a schema, so that it can be nested.</summary>
    public static bool IsSchema(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (IsConfigurationAttribute(attribute.AttributeClass, "ConfigSchemaAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute is one of the configuration system's.</summary>
    public static bool IsConfigurationAttribute(INamedTypeSymbol? attribute, string name) =>
        attribute is { ContainingNamespace: { Name: "Configuration", ContainingNamespace: { Name: "Foundation", ContainingNamespace.IsGlobalNamespace: true } } }
        && string.Equals(attribute.Name, name, StringComparison.Ordinal);

    private static TypeModel ReadPlain(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean: return Boolean;
            case SpecialType.System_Char: return Character;
            case SpecialType.System_SByte: return SByte;
            case SpecialType.System_Byte: return Byte;
            case SpecialType.System_Int16: return Int16;
            case SpecialType.System_UInt16: return UInt16;
            case SpecialType.System_Int32: return Int32;
            case SpecialType.System_UInt32: return UInt32;
            case SpecialType.System_Int64: return Int64;
            case SpecialType.System_UInt64: return UInt64;
            case SpecialType.System_IntPtr: return NativeInt;
            case SpecialType.System_UIntPtr: return NativeUInt;
            case SpecialType.System_Single: return Single;
            case SpecialType.System_Double: return Double;
            case SpecialType.System_Decimal: return Decimal;
            case SpecialType.System_String: return Text;
            case SpecialType.System_DateTime: return DateTime;
        }

        return type switch
        {
            IErrorTypeSymbol error => Named(TypeKindModel.Unresolved, error),
            IArrayTypeSymbol { Rank: 1 } array => ReadArray(array),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } named => Named(TypeKindModel.Enum, named) with { Enum = EnumModelReader.Read(named) },
            INamedTypeSymbol named => KnownTypes.Find(named) is { } kind ? Named(kind, named)
                : KnownTypes.FindCollection(named) is { } collection ? ReadCollection(named, collection)
                : IsSchema(named) ? Named(TypeKindModel.Schema, named) with { SchemaName = SchemaNameOf(named), HasGeneratedPart = ShapeReader.CanHaveGeneratedPart(named) }
                : Named(TypeKindModel.Unsupported, named),
            _ => new TypeModel(TypeKindModel.Unsupported, FullName(type), type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Display), type.IsReferenceType),
        };
    }

    /// <summary>The name of a schema in documents: nested types are named with those around them.</summary>
    public static string SchemaNameOf(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.Name : $"{SchemaNameOf(type.ContainingType)}.{type.Name}";

    private static TypeModel ReadArray(IArrayTypeSymbol array) =>
        array.ElementType.SpecialType == SpecialType.System_Byte
            ? new TypeModel(TypeKindModel.Bytes, "byte[]", "byte[]", IsReferenceType: true)
            : List(array, "Array", ReadPart(array.ElementType));

    private static TypeModel ReadCollection(INamedTypeSymbol type, string collection)
    {
        if (type.TypeArguments.Length == 1)
        {
            return List(type, collection, ReadPart(type.TypeArguments[0]));
        }

        TypeModel key = ReadPart(type.TypeArguments[0]);
        TypeModel value = ReadPart(type.TypeArguments[1]);
        TypeKindModel kind = key.IsCollection || key.Kind == TypeKindModel.Schema ? TypeKindModel.Unsupported : KindOf(TypeKindModel.Dictionary, key, value);
        return Named(kind, type) with { Collection = collection, Key = key, Element = value };
    }

    private static TypeModel List(ITypeSymbol type, string collection, TypeModel element) =>
        new(
            KindOf(TypeKindModel.List, element, element),
            FullName(type),
            type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Display),
            type.IsReferenceType,
            Collection: collection,
            Element: element);

    // What is wrong with a part is wrong with the whole.
    private static TypeKindModel KindOf(TypeKindModel kind, TypeModel key, TypeModel element) =>
        key.Kind is TypeKindModel.Unsupported or TypeKindModel.Unresolved ? key.Kind
        : element.Kind is TypeKindModel.Unsupported or TypeKindModel.Unresolved ? element.Kind
        : kind;

    private static TypeModel Named(TypeKindModel kind, INamedTypeSymbol type) =>
        new(kind, FullName(type), type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Display), type.IsReferenceType);

    private static TypeModel Value(TypeKindModel kind, string name, string? display = null) =>
        new(kind, name, display ?? name, IsReferenceType: false);

    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type in source, without a nullable mark at its end.</summary>
    internal static string FullName(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Full);
}
