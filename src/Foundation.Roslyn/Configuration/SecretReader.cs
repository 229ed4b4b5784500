using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Roslyn.Configuration;

/// <summary>Looks for constants that a default gives to a secret: the field itself, or one inside the objects that it makes.</summary>
internal static class SecretReader
{
    /// <summary>The name of the secret that a member's initialiser sets to a constant, or null.</summary>
    public static string? ConstantIn(ISymbol member, bool isSecret, Compilation compilation, CancellationToken cancellationToken)
    {
        ExpressionSyntax? initializer = DefaultReader.InitializerOf(member, cancellationToken);
        return initializer is not null && compilation.ContainsSyntaxTree(initializer.SyntaxTree)
            && compilation.GetSemanticModel(initializer.SyntaxTree).GetOperation(initializer, cancellationToken) is { } operation
            ? Find(operation, isSecret ? member.Name : null)
            : null;
    }

    private static string? Find(IOperation? operation, string? secret)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return Find(conversion.Operand, secret);
            case ICollectionExpressionOperation collection:
                return FindAny(collection.Elements, secret);
            case IArrayCreationOperation { Initializer: { } elements }:
                return FindAny(elements.ElementValues, secret);
            case IObjectCreationOperation creation:
                return FindInArguments(creation, secret) ?? Find(creation.Initializer, secret);
            case IObjectOrCollectionInitializerOperation initializer:
                return FindAny(initializer.Initializers, secret);
            case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } nested:
                return Find(nested.Initializer, SecretOf(target.Member) ?? secret);
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
                return Find(assignment.Value, SecretOf(target.Member) ?? secret);
            case IInvocationOperation { Instance: IInstanceReferenceOperation } add:
                return FindAny([.. add.Arguments.Select(static argument => argument.Value)], secret);
            default:
                return secret is not null && operation is { ConstantValue: { HasValue: true, Value: not (null or "" or bool) } } ? secret : null;
        }
    }

    private static string? FindAny(IReadOnlyList<IOperation> operations, string? secret)
    {
        foreach (IOperation operation in operations)
        {
            if (Find(operation, secret) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A number may be a capacity; of a positional record each argument is a field.
    private static string? FindInArguments(IObjectCreationOperation creation, string? secret)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            string? inner = argument.Parameter is { } parameter && creation.Type?.GetMembers(parameter.Name) is [IPropertySymbol property, ..]
                ? SecretOf(property)
                : null;
            if (argument is { ArgumentKind: ArgumentKind.Explicit } && (inner is not null || argument.Value.Type?.SpecialType != SpecialType.System_Int32)
                && Find(argument.Value, inner ?? secret) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? SecretOf(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (ConfigParser.ConfigurationAttributeName(attribute) == "FieldAttribute"
                && attribute.NamedArguments.Any(static argument => argument is { Key: "Secret", Value.Value: true }))
            {
                return member.Name;
            }
        }

        return null;
    }
}
