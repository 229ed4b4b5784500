using System.Globalization;
using Foundation.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Configuration;

/// <summary>
/// Reads the default of a member from its initialiser: constants, and the usual ways to write a duration or a size.
/// Whatever else is written is kept as its source.
/// </summary>
internal static class DefaultReader
{
    /// <summary>The default, or null where there is no initialiser.</summary>
    public static LiteralValue? Read(ISymbol member, TypeModel type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (InitializerOf(member, cancellationToken) is not { } expression)
        {
            return null;
        }

        return expression is IdentifierNameSyntax && compilation.ContainsSyntaxTree(expression.SyntaxTree)
            && ParameterReader.PassedOn(expression, compilation.GetSemanticModel(expression.SyntaxTree), cancellationToken) is { } parameter
            ? Read(parameter, type, compilation, cancellationToken)
            : Evaluate(expression, type, compilation, cancellationToken);
    }

    /// <summary>The expression after <c>=</c> of a property, field or parameter.</summary>
    public static ExpressionSyntax? InitializerOf(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? expression = reference.GetSyntax(cancellationToken) switch
            {
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                ParameterSyntax parameter => parameter.Default?.Value,
                _ => null,
            };
            if (expression is not null)
            {
                return expression;
            }
        }

        return null;
    }

    private static LiteralValue Evaluate(ExpressionSyntax expression, TypeModel type, Compilation compilation, CancellationToken cancellationToken)
    {
        while (expression is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = expression is ParenthesizedExpressionSyntax parenthesized
                ? parenthesized.Expression
                : ((PostfixUnaryExpressionSyntax)expression).Operand;
        }

        if (expression is LiteralExpressionSyntax literal && type.Kind != TypeKindModel.Enum)
        {
            if (literal.IsKind(SyntaxKind.DefaultLiteralExpression))
            {
                return DefaultOf(type);
            }

            return LiteralValue.Of(literal.Token.Value);
        }

        if (IsEmptyCollection(expression, type))
        {
            return new LiteralValue(LiteralKind.EmptyList, type.Kind == TypeKindModel.Dictionary ? "{}" : "[]");
        }

        // Only the declaring compilation can evaluate; a member inherited from another project has no syntax here.
        if (compilation.ContainsSyntaxTree(expression.SyntaxTree))
        {
            SemanticModel model = compilation.GetSemanticModel(expression.SyntaxTree);
            Optional<object?> constant = model.GetConstantValue(expression, cancellationToken);
            if (constant.HasValue)
            {
                return type.Kind == TypeKindModel.Enum && constant.Value is not null && model.GetTypeInfo(expression, cancellationToken).Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType
                    ? new LiteralValue(LiteralKind.Enum, EnumModelReader.NameOf(enumType, constant.Value))
                    : LiteralValue.Of(constant.Value);
            }

            if (KnownCall(expression, type, model, cancellationToken) is { } known)
            {
                return known;
            }
        }

        return new LiteralValue(LiteralKind.Expression, expression.ToString());
    }

    private static LiteralValue DefaultOf(TypeModel type) => type.Kind switch
    {
        _ when type.IsReferenceType || type.IsNullable => new LiteralValue(LiteralKind.Null, "null"),
        TypeKindModel.Boolean => new LiteralValue(LiteralKind.Boolean, "false"),
        TypeKindModel.Integer or TypeKindModel.Float or TypeKindModel.Decimal or TypeKindModel.BigInteger => new LiteralValue(LiteralKind.Integer, "0"),
        TypeKindModel.Duration => new LiteralValue(LiteralKind.Text, "0s"),
        TypeKindModel.Size => new LiteralValue(LiteralKind.Text, "0B"),
        TypeKindModel.List => new LiteralValue(LiteralKind.EmptyList, "[]"),
        _ => new LiteralValue(LiteralKind.Expression, "default"),
    };

    private static bool IsEmptyCollection(ExpressionSyntax expression, TypeModel type) => type.IsCollection && expression switch
    {
        CollectionExpressionSyntax collection => collection.Elements.Count == 0,
        BaseObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList is null or { Arguments.Count: 0 }
            || type.Kind == TypeKindModel.Dictionary,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }, ArgumentList.Arguments.Count: 0 } => true,
        _ => false,
    };

    // TimeSpan.FromHours(1), TimeSpan.Zero, ByteSize.FromMiB(64), X.Parse("64MiB").
    private static LiteralValue? KnownCall(ExpressionSyntax expression, TypeModel type, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Zero" })
        {
            return type.Kind is TypeKindModel.Duration or TypeKindModel.Size ? DefaultOf(type) : null;
        }

        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 1 } arguments })
        {
            return null;
        }

        Optional<object?> argument = model.GetConstantValue(arguments[0].Expression, cancellationToken);
        string method = access.Name.Identifier.ValueText;
        if (method == "Parse" && argument is { HasValue: true, Value: string text })
        {
            return type.Kind is TypeKindModel.Size or TypeKindModel.Rate or TypeKindModel.Cores or TypeKindModel.Guid or TypeKindModel.Version or TypeKindModel.IPAddress
                ? new LiteralValue(LiteralKind.Text, text)
                : null;
        }

        return argument.HasValue && UnitOf(type.Kind, method) is { } unit && Scale(argument.Value, unit, type.Kind) is { } scaled
            ? new LiteralValue(LiteralKind.Text, scaled)
            : null;
    }

    private static string? UnitOf(TypeKindModel kind, string method) => (kind, method) switch
    {
        (TypeKindModel.Duration, "FromDays") => "d",
        (TypeKindModel.Duration, "FromHours") => "h",
        (TypeKindModel.Duration, "FromMinutes") => "m",
        (TypeKindModel.Duration, "FromSeconds") => "s",
        (TypeKindModel.Duration, "FromMilliseconds") => "ms",
        (TypeKindModel.Duration, "FromMicroseconds") => "us",
        (TypeKindModel.Size, "FromBytes") => "B",
        (TypeKindModel.Size, _) when method.StartsWith("From", StringComparison.Ordinal) => method.Substring(4),
        _ => null,
    };

    private static string? Scale(object? value, string unit, TypeKindModel kind)
    {
        if (value is not (int or long or double or float or decimal or short or byte or uint))
        {
            return null;
        }

        double wide = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (!(Math.Abs(wide) < 1e20))
        {
            return null;
        }

        decimal number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return kind == TypeKindModel.Duration
            ? DurationLiteral.TryScale(number, unit, out long ticks) ? DurationLiteral.Format(ticks) : null
            : SizeLiteral.TryScale(number, unit, out long bytes) ? SizeLiteral.Format(bytes) : null;
    }
}
