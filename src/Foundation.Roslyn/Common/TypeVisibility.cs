using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>Tells whether code elsewhere in the assembly can name a type.</summary>
internal static class TypeVisibility
{
    public static bool IsAtLeastInternal(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsAtLeastInternal(array.ElementType);
            case INamedTypeSymbol named:
                foreach (ITypeSymbol argument in named.TypeArguments)
                {
                    if (!IsAtLeastInternal(argument))
                    {
                        return false;
                    }
                }

                break;
        }

        for (INamedTypeSymbol? current = type as INamedTypeSymbol; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
