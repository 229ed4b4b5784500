using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>The names that the generated part of a schema declares, and a user's member must not have.</summary>
internal static class ReservedNames
{
    private static readonly string[] Always = ["TryBind", "Validate", "Fields"];

    // Only methods, so that a user's method of another signature is an overload.
    private static readonly string[] Methods = ["Check", "CheckRules", "PrintFields"];

    /// <summary>Whether a member has one of the names that every schema's part declares.</summary>
    public static bool AreTakenIn(INamedTypeSymbol type)
    {
        foreach (string name in Always)
        {
            if (IsTaken(type, name, withMethods: true))
            {
                return true;
            }
        }

        return IsTaken(type, type.Name + "Schema", withMethods: true);
    }

    /// <summary>Adds the names that are taken.</summary>
    public static void AddTaken(INamedTypeSymbol type, List<FieldModel> fields, bool hasRules, List<string> taken)
    {
        foreach (string name in Always)
        {
            Add(name, withMethods: true);
        }

        Add(type.Name + "Schema", withMethods: true);
        foreach (string name in Methods)
        {
            if (hasRules || name != "CheckRules")
            {
                Add(name, withMethods: false);
            }
        }

        foreach (FieldModel field in fields)
        {
            AddOf(field);
        }

        void AddOf(FieldModel field)
        {
            if (field.Pattern is not null)
            {
                Add("Matches" + field.Name, withMethods: true);
            }

            if (field.DependsOn is not null)
            {
                Add(field.Name + "IsActive", withMethods: true);
            }

            if (field.RequiredWhen is not null)
            {
                Add(field.Name + "IsRequired", withMethods: true);
            }
        }

        void Add(string name, bool withMethods)
        {
            if (IsTaken(type, name, withMethods))
            {
                taken.Add(name);
            }
        }
    }

    private static bool IsTaken(INamedTypeSymbol type, string name, bool withMethods)
    {
        // A member cannot have the name of its type.
        if (string.Equals(type.Name, name, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (ISymbol member in type.GetMembers(name))
        {
            if (!member.IsImplicitlyDeclared && !GeneratedParts.Hold(member, "Config") && (withMethods || member is not IMethodSymbol))
            {
                return true;
            }
        }

        return false;
    }
}
