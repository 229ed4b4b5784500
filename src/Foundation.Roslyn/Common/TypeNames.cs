namespace Foundation.Roslyn;

/// <summary>Metadata names of the runtime's types that declarations use. No <c>global::</c>: symbols are looked up by them.</summary>
internal static class TypeNames
{
    public const string FoundationModuleAttribute = "Foundation.FoundationModuleAttribute";

    public const string ConfigSchemaAttribute = "Foundation.Configuration.ConfigSchemaAttribute";
    public const string FieldAttribute = "Foundation.Configuration.FieldAttribute";
    public const string NotFieldAttribute = "Foundation.Configuration.NotFieldAttribute";
    public const string RuleAttribute = "Foundation.Configuration.RuleAttribute";
    public const string DiscriminatorAttribute = "Foundation.Configuration.DiscriminatorAttribute";
    public const string VariantAttribute = "Foundation.Configuration.VariantAttribute";
    public const string ExactlyOneOfAttribute = "Foundation.Configuration.ExactlyOneOfAttribute";
    public const string AtMostOneOfAttribute = "Foundation.Configuration.AtMostOneOfAttribute";
}
