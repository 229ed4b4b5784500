using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>Reads the named arguments of an attribute.</summary>
internal static class AttributeArguments
{
    /// <summary>A duration; a null counts as written, and is none.</summary>
    public static DurationModel Duration(this AttributeData attribute, string name, long defaultTicks) =>
        attribute.Argument(name) is { } value ? DurationModel.Parse(value.Value as string ?? "") : DurationModel.Default(defaultTicks);

    public static int Number(this AttributeData attribute, string name, int defaultNumber) =>
        attribute.Argument(name) is { Value: int value } ? value : defaultNumber;

    public static bool Flag(this AttributeData attribute, string name, bool defaultFlag) =>
        attribute.Argument(name) is { Value: bool value } ? value : defaultFlag;

    /// <summary>A text, or null where it is not given.</summary>
    public static string? Text(this AttributeData attribute, string name) => attribute.Argument(name)?.Value as string;

    public static TypedConstant? Argument(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
            {
                return argument.Value;
            }
        }

        return null;
    }
}
