using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Configuration;

/// <summary>The operations that make a text of a value, or write it to a log.</summary>
internal sealed class TextSinks(Compilation compilation)
{
    private const string Logging = "Microsoft.Extensions.Logging.";

    private readonly INamedTypeSymbol? _logger = compilation.GetTypeByMetadataName(Logging + "ILogger");
    private readonly INamedTypeSymbol? _loggerExtensions = compilation.GetTypeByMetadataName(Logging + "LoggerExtensions");
    private readonly INamedTypeSymbol? _loggerMessage = compilation.GetTypeByMetadataName(Logging + "LoggerMessageAttribute");
    private readonly INamedTypeSymbol? _exception = compilation.GetTypeByMetadataName("System.Exception");

    /// <summary>What the operation is, in words, where a value that is its operand becomes part of a text; otherwise null.</summary>
    public string? Of(IOperation operation, IOperation operand) => operation switch
    {
        IInterpolatedStringOperation or { Parent: IInterpolatedStringAppendOperation } => "an interpolated string",
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => "a text put together with '+'",
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => "a text put together with '+='",
        IInvocationOperation invocation => Of(invocation.TargetMethod),
        IObjectCreationOperation { Type: { } type } when IsMessage(operand) && IsException(type) => "the message of an exception",
        _ => null,
    };

    private string? Of(IMethodSymbol method) =>
        method.ContainingType is { SpecialType: SpecialType.System_String } && method.Name is "Format" or "Concat" or "Join" ? $"string.{method.Name}"
        : IsLogCall(method.ReducedFrom ?? method) ? "a log call"
        : null;

    private bool IsLogCall(IMethodSymbol method) =>
        ((method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name == "BeginScope") && IsLogger(method.ContainingType))
        || (_loggerMessage is not null && (method.HasAttribute(_loggerMessage) || method.PartialDefinitionPart?.HasAttribute(_loggerMessage) is true));

    private bool IsLogger(INamedTypeSymbol type) =>
        Is(type, _loggerExtensions) || Is(type, _logger) || (_logger is not null && type.AllInterfaces.Contains(_logger, SymbolEqualityComparer.Default));

    private static bool IsMessage(IOperation operand) =>
        operand is IArgumentOperation { Parameter.Name: { } name } && string.Equals(name, "message", StringComparison.OrdinalIgnoreCase);

    private bool IsException(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, _exception))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? expected) => SymbolEqualityComparer.Default.Equals(type, expected);
}
