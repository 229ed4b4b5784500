using System.Globalization;
using System.Text;
using Foundation.Documents;
using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

/// <summary>The JSON Schema of what converts to a type, constraints aside.</summary>
internal static class TypeSchemas
{
    private const string Fraction = "(?:\\.[0-9]{1,7})?";
    private const string Clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private const string Offset = "(?:[Zz]|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)";
    private const string Octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private static readonly string VersionPart = IntegerPattern.UpTo(int.MaxValue);
    private static readonly string PortNumber = IntegerPattern.UpTo(ushort.MaxValue);

    /// <summary>The schema of a type; null is allowed where the type allows it.</summary>
    public static JsonObject Of(TypeModel type, FieldModel field)
    {
        JsonObject schema = Plain(type, field);
        return type.IsNullable ? Nullable(schema) : schema;
    }

    /// <summary>The same schema, that also takes null.</summary>
    public static JsonObject Nullable(JsonObject schema)
    {
        if (schema.Find("type") is { } type && schema.Find("enum") is null && type[0] is '"')
        {
            return schema.Set("type", $"[{type},\"null\"]");
        }

        return new JsonObject().Set("anyOf", JsonObject.Array([schema.ToString(), "{\"type\":\"null\"}"]));
    }

    private static JsonObject Plain(TypeModel type, FieldModel field)
    {
        switch (type.Kind)
        {
            case TypeKindModel.Boolean:
                return Typed("boolean");
            case TypeKindModel.Integer:
            case TypeKindModel.BigInteger:
                JsonObject integer = Typed("integer");
                return IntegerTypes.RangeOf(type.CSharp) is { } range
                    ? integer.Set("minimum", Digits(range.Low)).Set("maximum", Digits(range.High))
                    : integer;
            case TypeKindModel.Float:
                return type.CSharp switch
                {
                    "float" => Typed("number").Set("minimum", "-3.4028235e38").Set("maximum", "3.4028235e38"),
                    "double" => Typed("number"),
                    _ => Typed("number").Set("minimum", "-65504").Set("maximum", "65504"),
                };
            case TypeKindModel.Decimal:
                return Typed("number").Set("minimum", decimal.MinValue.ToString(CultureInfo.InvariantCulture)).Set("maximum", decimal.MaxValue.ToString(CultureInfo.InvariantCulture));
            case TypeKindModel.Character:
                return Text("^[\\u0000-\\uFFFF]$");
            case TypeKindModel.Text:
                return Typed("string");
            case TypeKindModel.Enum:
                return OfEnum(type.Enum!, field.IsTrue("AllowNumeric"));
            case TypeKindModel.Duration:
                return Quantity("duration", DurationLiteral.JsonPattern, field);
            case TypeKindModel.Size:
                return Quantity("size", SizeLiteral.JsonPattern, field);
            case TypeKindModel.Rate:
                return Text(RateLiteral.JsonPattern).SetText("x-type", "rate");
            case TypeKindModel.Cores:
                return Text(CoresLiteral.JsonPattern).SetText("x-type", "cores");
            case TypeKindModel.DateTimeOffset:
                return Text($"^.{{10}}[Tt]{Clock}:[0-5][0-9]{Fraction}{Offset}$").SetText("format", "date-time").SetText("x-type", "date");
            case TypeKindModel.DateTime:
                return Text($"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[Tt]{Clock}:[0-5][0-9]{Fraction}(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?$").SetText("x-type", "date");
            case TypeKindModel.DateOnly:
                return Text("^[0-9]{4}-").SetText("format", "date").SetText("x-type", "date");
            case TypeKindModel.TimeOnly:
                return Text($"^{Clock}(?::[0-5][0-9]{Fraction})?$").SetText("x-type", "time");
            case TypeKindModel.Guid:
                return Text("^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$");
            case TypeKindModel.Uri:
                return Typed("string").SetText("format", "uri");
            case TypeKindModel.Version:
                return Text($"^{VersionPart}(?:\\.{VersionPart}){{1,3}}$");
            case TypeKindModel.IPAddress:
                return Typed("string").Set("anyOf", "[{\"format\":\"ipv4\"},{\"format\":\"ipv6\"}]");
            case TypeKindModel.IPEndPoint:
                return Text($"^(?:{Octet}(?:\\.{Octet}){{3}}|\\[[0-9A-Fa-f:.]+\\]):{PortNumber}$").SetText("x-format", "endpoint");
            case TypeKindModel.Bytes:
                return Text("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$").SetText("contentEncoding", "base64");
            case TypeKindModel.Schema when type.SchemaName.Length == 0:
                return Typed("object");
            case TypeKindModel.Schema:
                return new JsonObject().SetText("$ref", JsonSchemaDocument.ReferenceTo(Definitions.NameOf(type)));
            case TypeKindModel.List:
                return Typed("array").Set("items", ElementOf(type, field).ToString());
            case TypeKindModel.Dictionary:
                return OfDictionary(type, field);
            default:
                return new JsonObject();
        }
    }

    /// <summary>The schema of a collection's elements, with the constraints that the field puts on them.</summary>
    private static JsonObject ElementOf(TypeModel type, FieldModel field)
    {
        TypeModel element = type.Element!;
        return element.IsCollection ? Of(element, field) : ConstraintSchemas.Apply(Of(element, field), element, field);
    }

    // A null entry is one that a later source removes.
    private static JsonObject OfDictionary(TypeModel type, FieldModel field)
    {
        JsonObject value = ElementOf(type with { Element = type.Element! with { IsNullable = true } }, field);
        JsonObject schema = Typed("object").Set("additionalProperties", value.ToString());
        if (type.Key!.Kind != TypeKindModel.Text)
        {
            schema.Set("propertyNames", KeyOf(type.Key, field).ToString());
        }

        return schema;
    }

    // A key is a text, also that of a number.
    private static JsonObject KeyOf(TypeModel key, FieldModel field) => key.Kind switch
    {
        TypeKindModel.Integer when IntegerTypes.RangeOf(key.CSharp) is { } range =>
            new JsonObject().SetText("pattern", $"^{IntegerPattern.Between(range.Low, range.High)}$"),
        TypeKindModel.Integer or TypeKindModel.BigInteger => new JsonObject().SetText("pattern", "^-?[0-9]+$"),
        TypeKindModel.Float or TypeKindModel.Decimal => new JsonObject().SetText("pattern", "^-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$"),
        TypeKindModel.Boolean => new JsonObject().Set("enum", "[\"true\",\"false\"]"),
        TypeKindModel.Enum => OfEnum(key.Enum!, allowsNumbers: false),
        _ => Plain(key, field),
    };

    private static JsonObject OfEnum(EnumModel model, bool allowsNumbers)
    {
        List<string> names = [];
        List<string> numbers = [];
        foreach (EnumMember member in model.Members)
        {
            names.Add(JsonText.Quote(member.Name));
            if (!numbers.Contains(member.Value))
            {
                numbers.Add(member.Value);
            }
        }

        JsonObject schema = model.IsFlags ? OfFlags(model) : new JsonObject().Set("enum", JsonObject.Array(allowsNumbers ? names.Concat(numbers) : names));
        if (!model.IsFlags || !allowsNumbers)
        {
            return schema;
        }

        return new JsonObject().Set("anyOf", JsonObject.Array([schema.ToString(), FlagNumbers(model).ToString()]));
    }

    private static JsonObject OfFlags(EnumModel model)
    {
        var names = new StringBuilder();
        foreach (EnumMember member in model.Members)
        {
            names.Append(names.Length == 0 ? "" : "|").Append(member.Name);
        }

        return Text($"^(?:{names})(?:\\s*,\\s*(?:{names}))*$");
    }

    // Every combination while they are few; a range beyond that.
    private static JsonObject FlagNumbers(EnumModel model)
    {
        ulong union = 0;
        foreach (EnumMember member in model.Members)
        {
            union |= ulong.TryParse(member.Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong flag) ? flag : 0;
        }

        if (union > 1023)
        {
            return Typed("integer").Set("minimum", "0").Set("maximum", union.ToString(CultureInfo.InvariantCulture));
        }

        List<string> combinations = [];
        for (ulong value = 0; value <= union; value++)
        {
            if ((value & ~union) == 0)
            {
                combinations.Add(value.ToString(CultureInfo.InvariantCulture));
            }
        }

        return new JsonObject().Set("enum", JsonObject.Array(combinations));
    }

    private static JsonObject Quantity(string name, string pattern, FieldModel field)
    {
        JsonObject literal = Text(pattern).SetText("x-type", name);
        return field.Unit is { } unit
            ? new JsonObject().Set("type", "[\"string\",\"number\"]").SetText("pattern", pattern).SetText("x-type", name).SetText("x-unit", unit)
            : literal;
    }

    private static string Digits(System.Numerics.BigInteger bound) => bound.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Typed(string type) => new JsonObject().SetText("type", type);

    private static JsonObject Text(string pattern) => Typed("string").SetText("pattern", pattern);
}
