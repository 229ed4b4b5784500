using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Aspects;

/// <summary>Reads a method with aspects, and looks for its core.</summary>
internal static class AspectMethodReader
{
    public static AspectMethodModel Read(IMethodSymbol method, CancellationToken cancellationToken)
    {
        AspectResult result = ResultOf(method);
        ITypeSymbol? value = ValueTypeOf(method, result);
        return new AspectMethodModel(
            IdOf(method),
            method.Name,
            ModifiersOf(method, cancellationToken),
            method.DeclaredAccessibility == Accessibility.Public,
            result,
            TypeText.InSource(method.ReturnType),
            value is null ? "" : TypeText.InSource(value),
            ParametersOf(method),
            FlawOf(method),
            CoreOf(method));
    }

    /// <summary>What tells a method from the others of its type, whatever compilation it is read from.</summary>
    public static string IdOf(IMethodSymbol method)
    {
        int number = 0;
        foreach (ISymbol member in method.ContainingType.GetMembers(method.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(member, method))
            {
                break;
            }

            number++;
        }

        return number == 0 ? method.Name : $"{method.Name}[{CSharpLiteral.Int32(number)}]";
    }

    /// <summary>What a method returns in the end: of a task its result. Null for nothing.</summary>
    public static ITypeSymbol? ValueTypeOf(IMethodSymbol method) => ValueTypeOf(method, ResultOf(method));

    public static EquatableArray<AspectParameterModel> ParametersOf(IMethodSymbol method)
    {
        List<AspectParameterModel> parameters = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            parameters.Add(new AspectParameterModel(
                parameter.Name, TypeText.InSource(parameter.Type), parameter.IsParams ? "params " : "", IsToken(parameter.Type)));
        }

        return parameters.ToEquatableArray();
    }

    public static bool IsToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private static ITypeSymbol? ValueTypeOf(IMethodSymbol method, AspectResult result) => result switch
    {
        AspectResult.Value => method.ReturnType,
        AspectResult.TaskOfValue or AspectResult.ValueTaskOfValue => ((INamedTypeSymbol)method.ReturnType).TypeArguments[0],
        _ => null,
    };

    private static AspectResult ResultOf(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: true } => AspectResult.Void,
        { ReturnType: INamedTypeSymbol { Name: "Task", Arity: 0 } type } when IsInTasks(type) => AspectResult.Task,
        { ReturnType: INamedTypeSymbol { Name: "ValueTask", Arity: 0 } type } when IsInTasks(type) => AspectResult.ValueTask,
        { ReturnType: INamedTypeSymbol { Name: "Task", Arity: 1 } type } when IsInTasks(type) => AspectResult.TaskOfValue,
        { ReturnType: INamedTypeSymbol { Name: "ValueTask", Arity: 1 } type } when IsInTasks(type) => AspectResult.ValueTaskOfValue,
        { ReturnType: { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Dynamic) } type } when !IsStream(type) => AspectResult.Value,
        _ => AspectResult.Other,
    };

    private static bool IsInTasks(INamedTypeSymbol type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };

    // Its elements come after the method has returned.
    private static bool IsStream(ITypeSymbol type) => type.Name is "IAsyncEnumerable" or "IAsyncEnumerator" or "IEnumerator"
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T };

    private static string ModifiersOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration)
        {
            return "";
        }

        List<string> modifiers = [];
        foreach (SyntaxToken modifier in declaration.Modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.AsyncKeyword) && !modifier.IsKind(SyntaxKind.PartialKeyword))
            {
                modifiers.Add(modifier.ValueText);
            }
        }

        return string.Join(" ", modifiers);
    }

    private static AspectMethodFlaw FlawOf(IMethodSymbol method) => method switch
    {
        { IsPartialDefinition: false } => AspectMethodFlaw.NotPartial,
        { PartialImplementationPart: { } body } when !GeneratedParts.Hold(body, AspectParser.System) => AspectMethodFlaw.HasBody,
        { IsStatic: true } => AspectMethodFlaw.Static,
        { IsGenericMethod: true } => AspectMethodFlaw.Generic,
        _ => PassesByReference(method) ? AspectMethodFlaw.ByReference : AspectMethodFlaw.None,
    };

    private static bool PassesByReference(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType)
            {
                return true;
            }
        }

        return method.RefKind != RefKind.None;
    }

    private static AspectCoreModel CoreOf(IMethodSymbol method)
    {
        AspectCoreState state = AspectCoreState.Missing;
        foreach (ISymbol member in method.ContainingType.GetMembers(AspectNaming.CoreName(method.Name)))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } core)
            {
                if (IsCore(core, method))
                {
                    return new AspectCoreModel(AspectCoreState.Found, core.IsStatic);
                }

                state = AspectCoreState.Different;
            }
        }

        return new AspectCoreModel(state, IsStatic: false);
    }

    /// <summary>Whether a method is the core of another: it takes and returns the same.</summary>
    public static bool IsCore(IMethodSymbol core, IMethodSymbol method)
    {
        bool isSame = !core.IsGenericMethod
            && core.Parameters.Length == method.Parameters.Length
            && core.RefKind == method.RefKind
            && SymbolEqualityComparer.Default.Equals(core.ReturnType, method.ReturnType);
        for (int i = 0; isSame && i < core.Parameters.Length; i++)
        {
            isSame = core.Parameters[i].RefKind == method.Parameters[i].RefKind
                && SymbolEqualityComparer.Default.Equals(core.Parameters[i].Type, method.Parameters[i].Type);
        }

        return isSame;
    }
}
