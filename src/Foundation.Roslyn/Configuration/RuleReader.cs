using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>Collects the methods with <c>[Rule]</c> of a schema and of those it derives from.</summary>
internal static class RuleReader
{
    /// <summary>The generated method that runs the rules of a type, and of nothing else.</summary>
    public const string GeneratedMethod = "CheckRules";

    /// <summary>The rules that a type declares, in source order.</summary>
    public static List<RuleModel> Read(INamedTypeSymbol type)
    {
        List<RuleModel> rules = [];
        foreach (ISymbol member in DeclarationOrder.MembersOf(type))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                AddRule(type, method, rules);
            }
        }

        return rules;
    }

    /// <summary>The rules of every base type that is a schema and has some, the base first.</summary>
    public static List<InheritedRulesModel> ReadInherited(INamedTypeSymbol type)
    {
        List<InheritedRulesModel> inherited = [];
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            if (!TypeModelReader.IsSchema(parent) || !ShapeReader.CanHaveGeneratedPart(parent))
            {
                continue;
            }

            List<RuleModel> rules = Read(parent);
            if (rules.Count > 0 || IsCompiledWithRules(parent))
            {
                inherited.Insert(0, new InheritedRulesModel(TypeModelReader.FullName(parent), rules.ToEquatableArray()));
            }
        }

        return inherited;
    }

    // Private methods of another assembly are not seen, its generated method is.
    private static bool IsCompiledWithRules(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty
        && !type.GetMembers(GeneratedMethod).IsEmpty
        && type.GetMembers(GeneratedMethod)[0] is IMethodSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Protected };

    private static void AddRule(INamedTypeSymbol type, IMethodSymbol method, List<RuleModel> rules)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) != "RuleAttribute")
            {
                continue;
            }

            List<string> fields = [];
            if (!attribute.ConstructorArguments.IsEmpty && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } names)
            {
                foreach (TypedConstant name in names.Values)
                {
                    fields.Add(name.Value as string ?? "");
                }
            }

            string? message = null;
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                message = argument.Key == "Message" ? argument.Value.Value as string : message;
            }

            bool isRight = method is { IsStatic: true, Arity: 0, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1 }
                && method.Parameters[0].RefKind is RefKind.None or RefKind.In
                && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type);
            rules.Add(new RuleModel(method.Name, fields.ToEquatableArray(), message, isRight));
        }
    }
}
