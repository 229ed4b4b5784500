using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Payloads;

/// <summary>Chooses the constructor that makes an object of its members, as <c>System.Text.Json</c> does.</summary>
internal static class PayloadConstructor
{
    /// <summary>The parameters of the constructor, whose members are marked; null where there is no such constructor.</summary>
    public static List<PayloadParameterModel>? Match(INamedTypeSymbol type, List<PayloadMember> members)
    {
        IMethodSymbol? constructor = Choose(type);
        if (constructor is null)
        {
            return type.IsValueType ? [] : null;
        }

        List<PayloadParameterModel> parameters = [];
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            int index = members.FindIndex(member => string.Equals(member.Symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type));
            if (parameter.RefKind != RefKind.None || (index < 0 && !IsIgnored(type, parameter)))
            {
                return null;
            }

            if (index >= 0)
            {
                members[index].Setting = PayloadSetting.Constructor;
            }

            parameters.Add(new PayloadParameterModel(index, DefaultOf(parameter)));
        }

        return parameters;
    }

    private static IMethodSymbol? Choose(INamedTypeSymbol type)
    {
        List<IMethodSymbol> visible = [];
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (JsonAttributes.Find(constructor, "JsonConstructor") is not null)
            {
                return constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal ? constructor : null;
            }

            if (constructor.DeclaredAccessibility == Accessibility.Public)
            {
                visible.Add(constructor);
            }
        }

        return type.IsValueType ? null
            : visible.Find(static constructor => constructor.Parameters.IsEmpty) ?? (visible.Count == 1 ? visible[0] : null);
    }

    private static bool IsIgnored(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && PayloadMembers.IsIgnored(member))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is null)
        {
            return "default!";
        }

        string value = CSharpLiteral.Constant(parameter.ExplicitDefaultValue);
        ITypeSymbol type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return type.TypeKind == TypeKind.Enum ? $"({PayloadNames.InSource(type)})({value})" : value;
    }
}
