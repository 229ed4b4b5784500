using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Payloads;

/// <summary>A member while its type is read.</summary>
internal sealed class PayloadMember(ISymbol symbol, ITypeSymbol type)
{
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = type;

    public string JsonName { get; } = JsonAttributes.Text(symbol, "JsonPropertyName") ?? symbol.Name;

    public PayloadSetting Setting { get; set; }

    public bool IsRequired { get; set; }

    public bool HasInitialValue { get; set; }

    /// <summary>An attribute that a payload does not follow, or null.</summary>
    public string? Unsupported { get; set; }

    public PayloadMemberModel ToModel(PayloadTypeReference reference) =>
        new(Symbol.Name, JsonName, reference, Setting, IsRequired, HasInitialValue, Ignore(JsonAttributes.Number(JsonAttributes.Find(Symbol, "JsonIgnore"), "Condition")));

    private static PayloadIgnore Ignore(int? condition) => condition switch
    {
        2 => PayloadIgnore.Default,
        3 => PayloadIgnore.Null,
        _ => PayloadIgnore.Never,
    };
}

/// <summary>Finds the members of a type that are in JSON, in the order in which <c>System.Text.Json</c> writes them.</summary>
internal static class PayloadMembers
{
    private static readonly string[] Unfollowed = ["JsonExtensionData", "JsonNumberHandling", "JsonObjectCreationHandling"];

    public static List<PayloadMember> Of(INamedTypeSymbol type, Compilation compilation)
    {
        List<PayloadMember> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in DeclarationOrder.MembersOf(current))
            {
                if (Read(member, compilation) is { } found && names.Add(member.Name) && !IsIgnored(member))
                {
                    members.Add(found);
                }
            }
        }

        return [.. members.OrderBy(static member => OrderOf(member.Symbol))];
    }

    /// <summary>Whether a member is never in JSON.</summary>
    public static bool IsIgnored(ISymbol member) =>
        JsonAttributes.Find(member, "JsonIgnore") is { } ignore && JsonAttributes.Number(ignore, "Condition") is null or 1;

    private static PayloadMember? Read(ISymbol member, Compilation compilation)
    {
        bool isIncluded = JsonAttributes.Find(member, "JsonInclude") is not null;
        switch (member)
        {
            case IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter, ExplicitInterfaceImplementations.IsEmpty: true } property
                when getter.DeclaredAccessibility == Accessibility.Public || (isIncluded && compilation.IsSymbolAccessibleWithin(getter, compilation.Assembly)):
                return With(new PayloadMember(property, property.Type)
                {
                    Setting = property.SetMethod is { } setter && (setter.DeclaredAccessibility == Accessibility.Public || isIncluded) && compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly)
                        ? setter.IsInitOnly || property.IsRequired ? PayloadSetting.Initializer : PayloadSetting.Setter
                        : PayloadSetting.None,
                    IsRequired = property.IsRequired,
                    HasInitialValue = MayHaveValue(property),
                });
            case IFieldSymbol { IsStatic: false, AssociatedSymbol: null, IsConst: false } field when isIncluded && compilation.IsSymbolAccessibleWithin(field, compilation.Assembly):
                return With(new PayloadMember(field, field.Type)
                {
                    Setting = field.IsReadOnly ? PayloadSetting.None : field.IsRequired ? PayloadSetting.Initializer : PayloadSetting.Setter,
                    IsRequired = field.IsRequired,
                    HasInitialValue = true,
                });
            default:
                return null;
        }
    }

    private static PayloadMember With(PayloadMember member)
    {
        member.IsRequired |= JsonAttributes.Find(member.Symbol, "JsonRequired") is not null;
        member.Unsupported = Array.Find(Unfollowed, name => JsonAttributes.Find(member.Symbol, name) is not null);
        return member;
    }

    // Without an initializer, and without a constructor that has a body, a member has the default of its type.
    private static bool MayHaveValue(IPropertySymbol property)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null })
            {
                return property.ContainingType.InstanceConstructors.Any(static constructor => constructor.DeclaringSyntaxReferences.Any(static place => place.GetSyntax() is ConstructorDeclarationSyntax));
            }
        }

        return true;
    }

    private static int OrderOf(ISymbol member) =>
        JsonAttributes.Find(member, "JsonPropertyOrder") is { ConstructorArguments: [{ Value: int order }] } ? order : 0;
}
