using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
            CanConstructBase(type, derivesFromSchema));
    }

    private static bool HasParameterlessConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor is { Parameters.IsEmpty: true, IsImplicitlyDeclared: false })
            {
                return true;
            }
        }

        return false;
    }

    // Optional parameters keep their defaults; the others get a default value that the binding overwrites or reports.
    private static string? PrimaryArguments(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax { ParameterList: { } list })
            {
                var text = new StringBuilder();
                foreach (ParameterSyntax parameter in list.Parameters)
                {
                    if (parameter.Default is null)
                    {
                        text.Append(text.Length == 0 ? "" : ", ").Append("default!");
                    }
                    else
                    {
                        break;
                    }
                }

                return text.ToString();
            }
        }

        return null;
    }

    private static bool WritesItsText(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(type.IsRecord ? "PrintMembers" : "ToString"))
        {
            if (!member.IsImplicitlyDeclared)
            {
                return true;
            }
        }

        foreach (ISymbol member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.IsEmpty: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanConstructBase(INamedTypeSymbol type, bool derivesFromSchema)
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

        // A schema's generated part, which is not visible here, has one unless the type has a primary constructor.
        return derivesFromSchema && TypeModelReader.IsSchema(parent) && parent.InstanceConstructors.Length == 0;
    }
}
