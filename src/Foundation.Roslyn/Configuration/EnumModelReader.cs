using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>Reads the members of an enum.</summary>
internal static class EnumModelReader
{
    public static EnumModel Read(INamedTypeSymbol type)
    {
        List<EnumMember> members = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field)
            {
                members.Add(new EnumMember(field.Name, Text(field.ConstantValue!)));
            }
        }

        return new EnumModel(IsFlags(type), members.ToEquatableArray());
    }

    /// <summary>The name of the member with a value, the names of the flags that make it up, or its digits.</summary>
    public static string NameOf(INamedTypeSymbol type, object value)
    {
        string text = Text(value);
        EnumModel model = Read(type);
        foreach (EnumMember member in model.Members)
        {
            if (member.Value == text)
            {
                return member.Name;
            }
        }

        return model.IsFlags ? NamesOfFlags(model, text) : text;
    }

    private static string NamesOfFlags(EnumModel model, string text)
    {
        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong rest))
        {
            return text;
        }

        List<string> names = [];
        foreach (EnumMember member in model.Members)
        {
            if (ulong.TryParse(member.Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong flag) && flag != 0 && (rest & flag) == flag)
            {
                names.Add(member.Name);
                rest &= ~flag;
            }
        }

        return rest == 0 ? string.Join(", ", names) : text;
    }

    private static bool IsFlags(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
}
