using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn.Configuration;

/// <summary>Reads a <see cref="ConfigModel"/> from a type with <c>[ConfigSchema]</c>. Says nothing about what is wrong: that is for the rules.</summary>
internal static class ConfigParser
{
    /// <summary>Reads the model of a type.</summary>
    /// <param name="type">A type with <c>[ConfigSchema]</c>.</param>
    /// <param name="compilation">The compilation in which constants are evaluated.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ConfigModel Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        AttributeData? schema = null;
        string? discriminator = null;
        string? variant = null;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            switch (ConfigurationAttributeName(attribute))
            {
                case "ConfigSchemaAttribute":
                    schema = attribute;
                    break;
                case "DiscriminatorAttribute":
                    discriminator = TextArgument(attribute);
                    break;
                case "VariantAttribute":
                    variant = TextArgument(attribute);
                    break;
            }
        }

        int depth = 0;
        INamedTypeSymbol? union = variant is null ? null : FindUnion(type, out discriminator, out depth);
        var members = new MemberReader(type, compilation, cancellationToken);
        members.Read();

        return new ConfigModel(
            TypeHierarchy.From(type, cancellationToken),
            TypeModelReader.SchemaNameOf(type),
            schema is null ? null : TextArgument(schema),
            schema is null ? "Error" : NamedArgument(schema, "UnknownKeys") ?? "Error",
            XmlDocSummary.Read(type, cancellationToken),
            ShapeReader.Read(type, cancellationToken),
            members.Fields.ToEquatableArray(),
            members.Rules.ToEquatableArray(),
            members.InheritedRules.ToEquatableArray(),
            members.Groups(),
            discriminator,
            variant,
            union is null ? null : TypeHierarchy.From(union, cancellationToken).FullyQualifiedName,
            depth,
            members.Reserved.ToEquatableArray(),
            members.Misplaced.ToEquatableArray(),
            IsWrittenByAlias(schema, cancellationToken));
    }

    private static bool IsWrittenByAlias(AttributeData? schema, CancellationToken cancellationToken) =>
        schema?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax attribute
        && !DeclarationProvider.IsWrittenAs(attribute, "ConfigSchema");

    /// <summary>The name of a configuration attribute's class, or null for any other attribute.</summary>
    internal static string? ConfigurationAttributeName(AttributeData attribute) =>
        attribute.AttributeClass is { } type && TypeModelReader.IsConfigurationAttribute(type, type.Name) ? type.Name : null;

    /// <summary>The text of the first constructor argument.</summary>
    internal static string? TextArgument(AttributeData attribute) =>
        attribute.ConstructorArguments.IsEmpty ? null : attribute.ConstructorArguments[0].Value as string;

    private static string? NamedArgument(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
            {
                return LiteralValue.Of(argument.Value).Text;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? FindUnion(INamedTypeSymbol type, out string? discriminator, out int depth)
    {
        depth = 0;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (ConfigurationAttributeName(attribute) == "DiscriminatorAttribute")
                {
                    discriminator = TextArgument(attribute);
                    return current;
                }
            }
        }

        discriminator = null;
        return null;
    }
}
