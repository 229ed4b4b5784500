using System.Net;

namespace Foundation.Roslyn.Configuration;

/// <summary>Whether a constant is a value of a type, those that code never compares included.</summary>
internal static class LiteralCheck
{
    public static bool IsOf(TypeModel type, string? unit, LiteralValue value) => type.Kind switch
    {
        TypeKindModel.Uri => value.Kind == LiteralKind.Text && Uri.TryCreate(value.Text, UriKind.Absolute, out _),
        TypeKindModel.Version => value.Kind == LiteralKind.Text && Version.TryParse(value.Text, out _),
        TypeKindModel.IPAddress => value.Kind == LiteralKind.Text && IPAddress.TryParse(value.Text, out _),
        TypeKindModel.IPEndPoint => value.Kind == LiteralKind.Text && IsEndPoint(value.Text),
        _ => LiteralResolver.Resolve(type, unit, value) is not null,
    };

    private static bool IsEndPoint(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0
            && ushort.TryParse(text.Substring(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)
            && IPAddress.TryParse(text.Substring(0, colon).Trim('[', ']'), out _);
    }
}
