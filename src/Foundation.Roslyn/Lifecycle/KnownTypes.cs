using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Recognises the types that the methods of a service may return and take.</summary>
internal static class KnownTypes
{
    public static MethodResult ResultOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return MethodResult.Void;
        }

        if (method.RefKind != RefKind.None || method.ReturnType is not INamedTypeSymbol type)
        {
            return MethodResult.Other;
        }

        return type switch
        {
            { TypeKind: TypeKind.Error } => MethodResult.Unresolved,
            { Name: "Task", Arity: 0 } when IsInTasks(type) => MethodResult.Task,
            { Name: "ValueTask", Arity: 0 } when IsInTasks(type) => MethodResult.ValueTask,
            { Name: "Task", Arity: 1 } when IsInTasks(type) && IsHealth(type.TypeArguments[0]) => MethodResult.TaskOfHealth,
            { Name: "ValueTask", Arity: 1 } when IsInTasks(type) && IsHealth(type.TypeArguments[0]) => MethodResult.ValueTaskOfHealth,
            _ => IsHealth(type) ? MethodResult.Health : MethodResult.Other,
        };
    }

    public static ParameterType TypeOf(IParameterSymbol parameter) => parameter.Type switch
    {
        { TypeKind: TypeKind.Error } => ParameterType.Unresolved,
        { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } =>
            ParameterType.CancellationToken,
        { Name: "ShutdownContext", ContainingNamespace: { Name: "Lifecycle", ContainingNamespace: { Name: "Foundation", ContainingNamespace.IsGlobalNamespace: true } } } =>
            ParameterType.ShutdownContext,
        _ => IsHealth(parameter.Type) ? ParameterType.Health : ParameterType.Other,
    };

    /// <summary>A service of the host.</summary>
    public static bool IsHostedService(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract is
                {
                    Name: "IHostedService",
                    ContainingNamespace: { Name: "Hosting", ContainingNamespace: { Name: "Extensions", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } } },
                })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The contract that is implemented for managed services.</summary>
    public static bool IsServiceContract(INamedTypeSymbol type) =>
        type is { Name: "IManagedService", Arity: 1, ContainingNamespace: { Name: "Lifecycle", ContainingNamespace: { Name: "Foundation", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool IsHealth(ITypeSymbol type) =>
        type is { Name: "Health", TypeKind: TypeKind.Struct, ContainingType: null, ContainingNamespace: { Name: "Foundation", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsInTasks(INamedTypeSymbol type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };
}
