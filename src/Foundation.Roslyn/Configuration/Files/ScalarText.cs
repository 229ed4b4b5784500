using System.Numerics;
using Foundation.Formats;
using Foundation.Roslyn.Json;

namespace Foundation.Roslyn.Configuration;

/// <summary>
/// Reads scalars of a file as the running program reads them. JSON is taken at its word: its strings are no numbers, its
/// numbers no texts. The key of a dictionary is a text that gives any type.
/// </summary>
internal static class ScalarText
{
    /// <summary>Reads a value that is not null.</summary>
    public static ScalarFailure Read(TypeModel type, FieldModel field, JsonNode node, out ScalarValue value)
    {
        value = default;
        return IsOfKind(type, field, node.Kind)
            ? Read(type, field, node.Text, node.Kind, out value)
            : ScalarFailure.WrongKind;
    }

    /// <summary>Reads the key of a dictionary's entry.</summary>
    public static ScalarFailure ReadKey(TypeModel type, FieldModel field, string key, out ScalarValue value) =>
        Read(type, field, key, kind: null, out value);

    private static bool IsOfKind(TypeModel type, FieldModel field, JsonKind kind) => type.Kind switch
    {
        TypeKindModel.Boolean => kind is JsonKind.True or JsonKind.False,
        TypeKindModel.Integer or TypeKindModel.BigInteger or TypeKindModel.Float or TypeKindModel.Decimal => kind == JsonKind.Number,
        TypeKindModel.Duration or TypeKindModel.Size or TypeKindModel.Rate or TypeKindModel.Cores => kind is JsonKind.String or JsonKind.Number,
        TypeKindModel.Enum when field.IsTrue("AllowNumeric") => kind is JsonKind.String or JsonKind.Number,
        _ => kind == JsonKind.String,
    };

    private static ScalarFailure Read(TypeModel type, FieldModel field, string text, JsonKind? kind, out ScalarValue value)
    {
        ScalarFailure failure;
        switch (type.Kind)
        {
            case TypeKindModel.Boolean:
                bool isTrue = string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
                value = new ScalarValue(isTrue, text);
                return IfTrue(isTrue || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase));
            case TypeKindModel.Integer or TypeKindModel.BigInteger:
                failure = NumberText.ReadInteger(type, text, out BigInteger integer);
                value = new ScalarValue(integer, text);
                return failure;
            case TypeKindModel.Float:
                failure = NumberText.ReadFloat(type, text, out double number);
                value = ScalarValue.Of(type, number, text);
                return failure;
            case TypeKindModel.Decimal:
                failure = NumberText.ReadDecimal(text, out decimal exact);
                value = new ScalarValue(exact, text);
                return failure;
            case TypeKindModel.Enum:
                return ReadEnum(type.Enum!, text, kind, field.IsTrue("AllowNumeric"), out value);
            case TypeKindModel.Duration or TypeKindModel.Size or TypeKindModel.Rate or TypeKindModel.Cores:
                return QuantityText.Read(type, field.Unit, text, kind == JsonKind.String, out value);
            case TypeKindModel.DateTime or TypeKindModel.DateTimeOffset or TypeKindModel.DateOnly or TypeKindModel.TimeOnly:
                failure = TemporalText.Read(type.Kind, text, out long ticks);
                value = new ScalarValue(ticks, text);
                return failure;
            case TypeKindModel.Character:
                value = new ScalarValue(text.Length == 1 ? text[0] : null, text);
                return IfTrue(text.Length == 1);
            case TypeKindModel.Guid:
                value = new ScalarValue(null, text.ToLowerInvariant());
                return IfTrue(UuidFormat.IsValid(text.AsSpan()));
            default:
                value = new ScalarValue(null, text);
                return IfTrue(HasForm(type.Kind, text));
        }
    }

    private static bool HasForm(TypeKindModel kind, string text) => kind switch
    {
        TypeKindModel.Uri => AddressText.IsUri(text),
        TypeKindModel.Version => AddressText.IsVersion(text),
        TypeKindModel.IPAddress => AddressText.IsAddress(text, out _),
        TypeKindModel.IPEndPoint => AddressText.IsEndPoint(text),
        TypeKindModel.Bytes => AddressText.IsBase64(text),
        _ => true,
    };

    private static ScalarFailure ReadEnum(EnumModel model, string text, JsonKind? kind, bool allowNumeric, out ScalarValue value)
    {
        if (kind != JsonKind.Number && EnumText.Read(model, text) is { } named)
        {
            value = named;
            return ScalarFailure.None;
        }

        value = default;
        if (!allowNumeric || kind == JsonKind.String)
        {
            return ScalarFailure.Malformatted;
        }

        ScalarFailure failure = NumberText.ReadWhole(text, NumberText.MaxDigits, out BigInteger number);
        if (failure != ScalarFailure.None)
        {
            return failure;
        }

        value = EnumText.Of(model, number, text) ?? default;
        return value.Text is null ? ScalarFailure.OutOfRange : ScalarFailure.None;
    }

    private static ScalarFailure IfTrue(bool hasForm) => hasForm ? ScalarFailure.None : ScalarFailure.Malformatted;
}
