using System.Globalization;
using Foundation.Formats;
using Foundation.Roslyn.Json;

namespace Foundation.Roslyn.Configuration;

/// <summary>What a file must hold, in the words that the running program has for it.</summary>
internal static class FileWords
{
    // More names than this do not help who reads the message.
    private const int MostNames = 20;

    /// <summary>What completes "must be …" for a type.</summary>
    public static string FormOf(TypeModel type) => type.Kind switch
    {
        TypeKindModel.Integer or TypeKindModel.BigInteger => "a whole number",
        TypeKindModel.Float or TypeKindModel.Decimal => "a number",
        TypeKindModel.Character => "a single character",
        TypeKindModel.Enum => Members(type),
        TypeKindModel.DateTimeOffset => "a date and time with offset such as 2026-01-31T08:30:00Z",
        TypeKindModel.DateTime => "a date and time such as 2026-01-31T08:30:00Z",
        TypeKindModel.DateOnly => "a date such as 2026-01-31",
        TypeKindModel.TimeOnly => "a time such as 08:30 or 08:30:15.5",
        TypeKindModel.Guid => "a UUID such as 01234567-89ab-cdef-0123-456789abcdef",
        TypeKindModel.Uri => "an absolute URI such as https://example.com/",
        TypeKindModel.Version => "a version of two to four numbers such as 1.2.3",
        TypeKindModel.IPAddress => "an IP address such as 10.0.0.1 or ::1",
        TypeKindModel.IPEndPoint => "an address and port such as 10.0.0.1:80 or [::1]:80",
        TypeKindModel.Bytes => "base64",
        TypeKindModel.List => "a list",
        TypeKindModel.Dictionary or TypeKindModel.Schema => "an object",
        _ => LiteralWords.Of(type),
    };

    public static string NameOf(JsonKind kind) => kind switch
    {
        JsonKind.False or JsonKind.True => "true or false",
        JsonKind.Number => "a number",
        JsonKind.String => "a text",
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        _ => "null",
    };

    /// <summary>What a type holds, for a value that it does not.</summary>
    public static string RangeOf(TypeModel type) =>
        type.Kind == TypeKindModel.Integer && IntegerTypes.RangeOf(type.CSharp) is { } range
            ? string.Format(CultureInfo.InvariantCulture, "does not fit {0}, which holds {1} to {2}", type.Display, range.Low, range.High)
            : $"does not fit {type.Display}";

    /// <summary>What a constraint demands. The allowed values of a secret are secrets too.</summary>
    public static string Demand(ConfigModel schema, FieldModel field, string constraint)
    {
        string limit = FieldKinds.LimitText(schema, field, constraint) ?? "";
        return constraint switch
        {
            "Min" => $"must be at least {limit}",
            "ExclusiveMin" => $"must be more than {limit}",
            "Max" => $"must be at most {limit}",
            "ExclusiveMax" => $"must be less than {limit}",
            "MinLength" => $"must have at least {Count(limit, "character")}",
            "MaxLength" => $"must have at most {Count(limit, "character")}",
            "MinCount" => $"must have at least {Count(limit, "element")}",
            "MaxCount" => $"must have at most {Count(limit, "element")}",
            "Pattern" => $"must match {limit}",
            "Format" => $"must be {FormatWords.Of(limit)}",
            "OneOf" => field.IsSecret ? "must be one of the allowed values" : $"must be one of {limit}",
            _ => limit.Length == 0 ? "must not repeat an element" : $"must not repeat {limit}",
        };
    }

    private static string Count(string limit, string noun) => limit == "1" ? $"1 {noun}" : $"{limit} {noun}s";

    private static string Members(TypeModel type)
    {
        List<string> names = [];
        foreach (EnumMember member in type.Enum!.Members)
        {
            names.Add(member.Name);
        }

        string listed = string.Join(", ", names);
        return names.Count > MostNames ? $"the name of a member of {type.Display}"
            : type.Enum.IsFlags ? $"some of {listed}"
            : $"one of {listed}";
    }
}
