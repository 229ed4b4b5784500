using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>The variables and members that stand for a task in an expression.</summary>
internal static class TaskSymbols
{
    /// <summary>
    /// The variable or member that an expression is: without conversions, the access to an element, <c>ConfigureAwait</c>, <c>GetAwaiter</c>
    /// and <c>AsTask</c>. Null where it is something else, such as the result of a call.
    /// </summary>
    public static ISymbol? Of(IOperation? expression) => Strip(expression) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    /// <summary>The expression without what only dresses its value.</summary>
    public static IOperation? Strip(IOperation? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case IConversionOperation conversion:
                    expression = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    expression = parenthesized.Operand;
                    break;
                case IArrayElementReferenceOperation element:
                    expression = element.ArrayReference;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance }:
                    expression = instance;
                    break;
                case IInvocationOperation { Instance: { } instance, TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "AsTask" or "Preserve" }:
                    expression = instance;
                    break;
                case IConditionalAccessInstanceOperation access:
                    expression = ReceiverOf(access);
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The collection that an expression takes a task out of, or passes on: <c>map</c> in <c>map.Values</c>, in <c>map.Where(…)</c>. Otherwise null.</summary>
    public static IOperation? HolderOf(IOperation expression)
    {
        IOperation? holder = expression switch
        {
            IPropertyReferenceOperation property => property.Instance,
            IInvocationOperation { Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: { } first }, ..] } => first,
            _ => null,
        };
        return holder?.Type is not INamedTypeSymbol { Name: "Task" or "ValueTask" } && CanHold(holder?.Type) ? holder : null;
    }

    /// <summary>Whether values of the type are tasks, or hold some.</summary>
    public static bool CanHold(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => CanHold(array.ElementType),
        INamedTypeSymbol { Name: "Task" or "ValueTask" } => true,
        INamedTypeSymbol named => CanHoldAny(named),
        _ => false,
    };

    private static bool CanHoldAny(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (CanHold(argument))
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? ReceiverOf(IConditionalAccessInstanceOperation access)
    {
        IOperation current = access;
        while (current.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation conditional && ReferenceEquals(conditional.WhenNotNull, current))
            {
                return conditional.Operation;
            }

            current = parent;
        }

        return null;
    }
}
