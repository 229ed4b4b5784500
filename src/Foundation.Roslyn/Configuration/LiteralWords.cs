using System.Numerics;

namespace Foundation.Roslyn.Configuration;

/// <summary>What a literal of a type looks like, for messages.</summary>
internal static class LiteralWords
{
    /// <summary>With its article, and an example where the form is not obvious.</summary>
    public static string Of(TypeModel type) => type.Kind switch
    {
        TypeKindModel.Boolean => "true or false",
        TypeKindModel.Integer => IntegerTypes.RangeOf(type.CSharp) is { } range ? $"an integer from {Digits(range.Low)} to {Digits(range.High)}" : "an integer",
        TypeKindModel.BigInteger => "an integer, as text where it is large",
        TypeKindModel.Float => "a finite number",
        TypeKindModel.Decimal => "a decimal as text, such as \"0.1\"",
        TypeKindModel.Character => "one character",
        TypeKindModel.Enum when type.Enum is not null => $"a member of {type.Display}: {Members(type.Enum)}",
        TypeKindModel.Duration => "a duration such as \"500ms\", \"1m30s\" or \"7d\"",
        TypeKindModel.Size => "a size such as \"64KiB\" or \"100MB\"",
        TypeKindModel.Rate => "a rate such as \"50MB/s\" or \"100/1m\"",
        TypeKindModel.Cores => "an amount of cores such as \"2 cores\" or \"500m\"",
        TypeKindModel.DateTime or TypeKindModel.DateTimeOffset => "a date and time such as \"2030-12-31T23:59:59Z\"",
        TypeKindModel.DateOnly => "a date such as \"2030-12-31\"",
        TypeKindModel.TimeOnly => "a time of day such as \"23:59:59\"",
        TypeKindModel.Guid => "a GUID such as \"0f8fad5b-d9cb-469f-a165-70867728950e\"",
        TypeKindModel.Uri => "an absolute URI as text",
        TypeKindModel.Version => "a version such as \"1.2.3\"",
        TypeKindModel.IPAddress => "an IP address such as \"127.0.0.1\"",
        TypeKindModel.IPEndPoint => "an IP address with a port such as \"127.0.0.1:80\"",
        _ => "a text",
    };

    /// <summary>The type without an example: <c>no duration</c>.</summary>
    public static string NameOf(TypeModel type) => type.Kind switch
    {
        TypeKindModel.Duration => "duration",
        TypeKindModel.Size => "size",
        TypeKindModel.Rate => "rate",
        TypeKindModel.Cores => "amount of cores",
        TypeKindModel.Enum => $"member of {type.Display}",
        _ => type.Display,
    };

    private static string Members(EnumModel model)
    {
        List<string> names = [];
        foreach (EnumMember member in model.Members)
        {
            names.Add(member.Name);
        }

        return string.Join(", ", names);
    }

    private static string Digits(BigInteger number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
