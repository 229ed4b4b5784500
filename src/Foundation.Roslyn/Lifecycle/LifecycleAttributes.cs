using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>Finds the lifecycle's attributes and reads their arguments.</summary>
internal static class LifecycleAttributes
{
    /// <summary>The name of a lifecycle attribute's class without its suffix, or null for any other attribute.</summary>
    public static string? NameOf(AttributeData attribute)
    {
        const string suffix = "Attribute";
        return attribute.AttributeClass is { ContainingNamespace: { Name: "Lifecycle", ContainingNamespace: { Name: "Foundation", ContainingNamespace.IsGlobalNamespace: true } } } type
            && type.Name.EndsWith(suffix, StringComparison.Ordinal)
            ? type.Name.Substring(0, type.Name.Length - suffix.Length)
            : null;
    }

    /// <summary>The role that an attribute gives a method, or null where it gives none.</summary>
    public static MethodRole? RoleOf(AttributeData attribute) => NameOf(attribute) switch
    {
        "OnStart" => MethodRole.OnStart,
        "Run" => MethodRole.Run,
        "HealthCheck" => MethodRole.HealthCheck,
        "ShutdownHook" => MethodRole.ShutdownHook,
        "OnDegraded" => MethodRole.OnDegraded,
        "OnRecovered" => MethodRole.OnRecovered,
        _ => null,
    };

    /// <summary>The attribute that makes a type a managed service, or null.</summary>
    public static AttributeData? ServiceOf(ISymbol type) => Find(type, "ManagedService");

    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (string.Equals(NameOf(attribute), name, StringComparison.Ordinal))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether the attribute is written by an alias, under which no generator looks for it.</summary>
    public static bool IsWrittenByAlias(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax
        && NameOf(attribute) is { } name
        && !DeclarationProvider.IsWrittenAs(syntax, name);
}
