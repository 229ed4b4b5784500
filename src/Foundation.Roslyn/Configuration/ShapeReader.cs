using System.Text;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>Reads how a schema is declared, as far as its generated part must fit.</summary>
internal static class ShapeReader
{
    public static ShapeModel Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        bool derivesFromSchema = false;
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            derivesFromSchema |= TypeModelReader.IsSchema(parent);
        }

        return new ShapeModel(
            type.IsReferenceType,
            type.IsRecord,
            type.IsAbstract,
            type.IsSealed || type.IsValueType,
            derivesFromSchema,
            type.BaseType is { IsRecord: true },
            HasParameterlessConstructor(type),
            PrimaryArguments(type, cancellationToken),
            WritesItsText(type),
            CanConstructBase(type, cancellationToken),
            HasInstances(type));
    }

    private static bool HasParameterlessConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor is { Parameters.IsEmpty: true, IsImplicitlyDeclared: false } && !GeneratedParts.Hold(constructor, "Config"))
            {
                return true;
            }
        }

        return false;
    }

    // Optional parameters keep their defaults; the others get a default value that the binding overwrites or reports. Typed,
    // since a record with one parameter also has a constructor that copies.
    private static string? PrimaryArguments(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (ParameterReader.PrimaryConstructorOf(type, cancellationToken) is not { } constructor)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.HasExplicitDefaultValue)
            {
                break;
            }

            text.Append(text.Length == 0 ? "" : ", ").Append("default(").Append(TypeModelReader.FullName(parameter.Type)).Append(")!");
        }

        return text.ToString();
    }

    private static bool WritesItsText(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(type.IsRecord ? "PrintMembers" : "ToString"))
        {
            if (!member.IsImplicitlyDeclared && !GeneratedParts.Hold(member, "Config"))
            {
                return true;
            }
        }

        foreach (ISymbol member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.IsEmpty: true } && !GeneratedParts.Hold(member, "Config"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part can be generated for a schema, as far as its own declaration tells.</summary>
    public static bool CanHaveGeneratedPart(INamedTypeSymbol type)
    {
        // One from another assembly was compiled with its part.
        return type.DeclaringSyntaxReferences.IsEmpty
            || (HasInstances(type) && IsPartialChain(type) && !ReservedNames.AreTakenIn(type));
    }

    private static bool IsPartialChain(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || !TypeHierarchyReader.IsPartial(current, default))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasInstances(INamedTypeSymbol type) => !type.IsStatic && !type.IsRefLikeType;

    private static bool CanConstructBase(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.BaseType is not { SpecialType: SpecialType.None } parent || type.IsValueType)
        {
            return true;
        }

        foreach (IMethodSymbol constructor in parent.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility != Accessibility.Private)
            {
                return true;
            }
        }

        // A schema's generated part, which a generator does not see, has one unless there is a primary constructor.
        return !parent.IsAbstract && TypeModelReader.IsSchema(parent) && PrimaryArguments(parent, cancellationToken) is null;
    }
}
