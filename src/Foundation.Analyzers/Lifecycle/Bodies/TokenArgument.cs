using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Finds how a call that passes no token could pass one.</summary>
internal sealed class TokenArgument(Compilation compilation, IMethodSymbol caller)
{
    private readonly INamedTypeSymbol? _token = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");

    /// <summary>The first parameter of a method that is a token.</summary>
    public IParameterSymbol? ParameterOf(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsToken(parameter))
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>
    /// The argument to add after those of the call, where <c>{0}</c> stands for the token: alone, or with the parameter's name. Null where
    /// the call passes one, or could not.
    /// </summary>
    public string? FormatFor(IInvocationOperation call)
    {
        if (call.Syntax is not InvocationExpressionSyntax syntax || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return null;
        }

        int given = 0;
        IParameterSymbol? leftOut = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection)
            {
                return null;
            }

            bool isLeftOut = argument.ArgumentKind == ArgumentKind.DefaultValue;
            given += isLeftOut ? 0 : 1;
            if (IsToken(parameter))
            {
                if (!isLeftOut)
                {
                    return null;
                }

                leftOut ??= parameter;
            }
        }

        bool isNamed = HasNames(syntax.ArgumentList);
        if ((leftOut ?? InOverload(call, given, isNamed)) is not { } place)
        {
            return null;
        }

        return place.Ordinal == given && !isNamed ? "{0}" : CSharpLiteral.Identifier(place.Name) + ": {0}";
    }

    private IParameterSymbol? InOverload(IInvocationOperation call, int given, bool isNamed)
    {
        for (INamedTypeSymbol? type = call.TargetMethod.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(call.TargetMethod.Name))
            {
                if (member is IMethodSymbol candidate && IsOverload(candidate, call, given, isNamed))
                {
                    return candidate.Parameters[given];
                }
            }
        }

        return null;
    }

    private bool IsOverload(IMethodSymbol candidate, IInvocationOperation call, int given, bool isNamed)
    {
        IMethodSymbol target = call.TargetMethod;
        if (candidate.IsStatic != target.IsStatic
            || candidate.Arity != target.Arity
            || candidate.Parameters.Length <= given
            || !IsToken(candidate.Parameters[given])
            || SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, caller.OriginalDefinition)
            || !compilation.IsSymbolAccessibleWithin(candidate, caller.ContainingType)
            || IsObsolete(candidate))
        {
            return false;
        }

        IMethodSymbol method = candidate.Arity > 0 ? candidate.OriginalDefinition.Construct([.. target.TypeArguments]) : candidate;
        return TakesTheSame(method, call, given, isNamed) && ReturnsTheSame(method.ReturnType, call);
    }

    private static bool TakesTheSame(IMethodSymbol method, IInvocationOperation call, int given, bool isNamed)
    {
        for (int index = given + 1; index < method.Parameters.Length; index++)
        {
            if (!method.Parameters[index].IsOptional)
            {
                return false;
            }
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && (argument.Parameter is not { } parameter || !IsSame(parameter, method, given, isNamed)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(IParameterSymbol parameter, IMethodSymbol method, int given, bool isNamed) =>
        parameter.Ordinal < given
        && method.Parameters[parameter.Ordinal] is var other
        && (!isNamed || other.Name == parameter.Name)
        && other.RefKind == parameter.RefKind
        && SymbolEqualityComparer.Default.Equals(other.Type, parameter.Type);

    // What is awaited at once may be a ValueTask as well as a Task.
    private static bool ReturnsTheSame(ITypeSymbol type, IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals(type, call.Type)
        || (call.Parent is IAwaitOperation
            && type is INamedTypeSymbol { Name: "Task" or "ValueTask" } other
            && call.Type is INamedTypeSymbol { Name: "Task" or "ValueTask" } own
            && other.Arity == own.Arity
            && (other.Arity == 0 || SymbolEqualityComparer.Default.Equals(other.TypeArguments[0], own.TypeArguments[0])));

    private static bool IsObsolete(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "ObsoleteAttribute" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNames(ArgumentListSyntax list)
    {
        foreach (ArgumentSyntax argument in list.Arguments)
        {
            if (argument.NameColon is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsToken(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.Type, _token);
}
