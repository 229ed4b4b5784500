using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The <c>IConfigType&lt;T&gt;</c> that reads a type: composed as type arguments, so that no collection needs code of its own.</summary>
internal static class ConfigTypeNames
{
    private const string Prefix = "global::Foundation.Configuration.Types.";

    public static string Of(TypeModel type, bool allowNumeric)
    {
        string plain = Plain(type, allowNumeric);
        return (type.IsNullable, type.IsReferenceType) switch
        {
            (false, _) => plain,
            (true, true) => $"{Prefix}OptionalType<{type.CSharp}, {plain}>",
            (true, false) => $"{Prefix}NullableType<{type.CSharp}, {plain}>",
        };
    }

    private static string Plain(TypeModel type, bool allowNumeric) => type.Kind switch
    {
        TypeKindModel.Integer => $"{Prefix}IntegerType<{type.CSharp}>",
        TypeKindModel.Float => $"{Prefix}FloatType<{type.CSharp}>",
        TypeKindModel.Enum => $"{Prefix}{(allowNumeric ? "NumericEnumType" : "EnumType")}<{type.CSharp}>",
        TypeKindModel.Character => Prefix + "CharType",
        TypeKindModel.Schema => $"{Prefix}SchemaType<{type.CSharp}>",
        TypeKindModel.List => $"{Prefix}{type.Collection}Type<{type.Element!.Annotated}, {Of(type.Element, allowNumeric)}>",
        TypeKindModel.Dictionary =>
            $"{Prefix}{type.Collection}Type<{type.Key!.Annotated}, {Of(type.Key, allowNumeric)}, {type.Element!.Annotated}, {Of(type.Element, allowNumeric)}>",
        _ => $"{Prefix}{type.Kind}Type",
    };
}
