using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>A method of the same type that a lifecycle method calls, directly or through another one.</summary>
/// <param name="Call">The call in the lifecycle method.</param>
/// <param name="Method">What is called in the end.</param>
/// <param name="Code">What runs in it.</param>
internal sealed record CalledMethod(IInvocationOperation Call, IMethodSymbol Method, IReadOnlyList<IOperation> Code)
{
    /// <summary>The way to the method, in words that follow the name of the lifecycle method and end in a relative clause.</summary>
    public string Way => Call.TargetMethod.Name == Method.Name
        ? $"calls '{Method.Name}', which"
        : $"calls '{Call.TargetMethod.Name}' and through it '{Method.Name}', which";
}
