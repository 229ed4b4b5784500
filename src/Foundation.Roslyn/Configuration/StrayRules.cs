using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>What is declared as if for a schema and has no effect: attributes where there is none, a case that no tag chooses.</summary>
internal static class StrayRules
{
    /// <summary>The first thing of a type that has no effect, or null.</summary>
    public static Finding? Find(INamedTypeSymbol type, bool isSchema) => (isSchema ? null : FindAttribute(type)) ?? FindCase(type);

    private static Finding? FindAttribute(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return null;
        }

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) is "DiscriminatorAttribute" or "VariantAttribute")
            {
                string name = ShortName(attribute);
                return At("", name, type.Name, $"has [{name}], but is no schema", "add [ConfigSchema]");
            }
        }

        foreach (ISymbol member in type.GetMembers())
        {
            foreach (AttributeData attribute in member.GetAttributes())
            {
                string? remedy = ConfigParser.ConfigurationAttributeName(attribute) switch
                {
                    "RuleAttribute" => $"mark '{type.Name}' with [ConfigSchema], or move the rule into a schema",
                    "FieldAttribute" or "ExactlyOneOfAttribute" or "AtMostOneOfAttribute" when !IsShared(type) =>
                        $"mark '{type.Name}' with [ConfigSchema], or make it abstract, so that schemas share its members",
                    _ => null,
                };
                if (remedy is not null)
                {
                    string name = ShortName(attribute);
                    return At(member.Name, name, member.Name, $"has [{name}], but '{type.Name}' is no schema", remedy);
                }
            }
        }

        return null;
    }

    // The members of a base type are fields of every schema that derives from it.
    private static bool IsShared(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false };

    private static Finding? FindCase(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsSealed: true, IsStatic: false } || Has(type, "VariantAttribute"))
        {
            return null;
        }

        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            if (Has(parent, "DiscriminatorAttribute"))
            {
                return Finding.OnType(
                    ConfigRuleIds.UnsupportedType, type.Name, $"derives from the union '{parent.Name}', but no tag chooses it", "add [Variant] with its tag, or derive it from another type");
            }
        }

        return null;
    }

    private static bool Has(INamedTypeSymbol type, string name)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static string ShortName(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");

    private static Finding At(string member, string attribute, string subject, string problem, string remedy) =>
        new(ConfigRuleIds.NotApplicable, member, FindingTarget.Attribute, attribute, EquatableArray.Create<string>([subject, problem, remedy]));
}
