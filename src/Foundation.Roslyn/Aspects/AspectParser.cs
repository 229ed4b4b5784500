using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Aspects;

/// <summary>Reads an <see cref="AspectTypeModel"/> from a class with <c>[Aspects]</c>. Says nothing about what is wrong: that is for the rules.</summary>
internal static class AspectParser
{
    /// <summary>The system in the names of generated files.</summary>
    public const string System = "Aspects";

    public static AspectTypeModel Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        List<AspectMethodModel> methods = [];
        foreach (IMethodSymbol method in MethodsOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            methods.Add(AspectMethodReader.Read(method, cancellationToken));
        }

        return new AspectTypeModel(TypeHierarchy.From(type, cancellationToken), ShapeOf(type, cancellationToken), ConstructorsOf(type), methods.ToEquatableArray());
    }

    /// <summary>The methods with aspects, in declared order.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type)
    {
        foreach (ISymbol member in DeclarationOrder.MembersOf(type))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && AspectAttributes.FirstOf(method) is not null)
            {
                yield return method;
            }
        }
    }

    private static AspectShape ShapeOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        bool isWrittenByAlias = type.Find(TypeNames.AspectsAttribute)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax attribute
            && !DeclarationProvider.IsWrittenAs(attribute, "Aspects");
        return new AspectShape(type.IsStatic, isWrittenByAlias, BaseWithAspects(type), TakenName(type));
    }

    private static string BaseWithAspects(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Find(TypeNames.AspectsAttribute) is not null)
            {
                return current.Name;
            }
        }

        return "";
    }

    private static string TakenName(INamedTypeSymbol type)
    {
        foreach (string name in (string[])["Cache", AspectNaming.Property, AspectNaming.Field])
        {
            if (HasOwn(type.GetMembers(name)))
            {
                return name;
            }
        }

        string aspects = AspectNaming.AspectsName(type.Name);
        INamespaceOrTypeSymbol container = type.ContainingType is null ? type.ContainingNamespace : type.ContainingType;
        return HasOwn(container.GetMembers(aspects)) ? aspects : "";
    }

    private static bool HasOwn(ImmutableArray<ISymbol> members)
    {
        foreach (ISymbol member in members)
        {
            if (!member.DeclaringSyntaxReferences.IsEmpty && !GeneratedParts.Hold(member, System))
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<ConstructorModel> ConstructorsOf(INamedTypeSymbol type)
    {
        List<ConstructorModel> constructors = [];
        bool hasOwn = false;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.IsImplicitlyDeclared || GeneratedParts.Hold(constructor, System))
            {
                continue;
            }

            hasOwn = true;
            if (constructor.DeclaredAccessibility != Accessibility.Private && !HasByReference(constructor))
            {
                constructors.Add(new ConstructorModel(
                    SyntaxFacts.GetText(constructor.DeclaredAccessibility), IsImplicit: false, AspectMethodReader.ParametersOf(constructor)));
            }
        }

        if (!hasOwn)
        {
            constructors.Add(new ConstructorModel(type.IsAbstract ? "protected" : "public", IsImplicit: true, default));
        }

        return constructors.ToEquatableArray();
    }

    private static bool HasByReference(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None)
            {
                return true;
            }
        }

        return false;
    }
}
