using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Configuration;

/// <summary>What is said about configuration. A message names what is wrong, what is wrong with it, and the remedy.</summary>
internal static class ConfigDescriptors
{
    private const string Message = "'{0}' {1}: {2}";

    // What a file must hold is its remedy.
    private const string FileMessage = "'{0}' {1}";

    public static readonly DiagnosticDescriptor NotPartial = Descriptors.Create(
        ConfigRuleIds.NotPartial, "A schema must be partial", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ReversedBounds = Descriptors.Create(
        ConfigRuleIds.ReversedBounds, "The bounds leave no value", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BadLiteral = Descriptors.Create(
        ConfigRuleIds.BadLiteral, "A literal is no value of its type", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DefaultOutsideConstraint = Descriptors.Create(
        ConfigRuleIds.DefaultOutsideConstraint, "A default violates its own constraint", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotApplicable = Descriptors.Create(
        ConfigRuleIds.NotApplicable, "A constraint does not apply to its member", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RequiredWithDefault = Descriptors.Create(
        ConfigRuleIds.RequiredWithDefault, "A required field has a default", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BadPattern = Descriptors.Create(
        ConfigRuleIds.BadPattern, "A pattern is invalid or can take exponential time", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownField = Descriptors.Create(
        ConfigRuleIds.UnknownField, "A name is no field's", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DependencyCycle = Descriptors.Create(
        ConfigRuleIds.DependencyCycle, "Fields depend on each other in a cycle", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BadCondition = Descriptors.Create(
        ConfigRuleIds.BadCondition, "A condition does not fit its controller", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateKey = Descriptors.Create(
        ConfigRuleIds.DuplicateKey, "Two fields have one key", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RenamedFromLiveKey = Descriptors.Create(
        ConfigRuleIds.RenamedFromLiveKey, "A former key is still in use", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SecretWithDefault = Descriptors.Create(
        ConfigRuleIds.SecretWithDefault, "A secret stands in the source", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingUnit = Descriptors.Create(
        ConfigRuleIds.MissingUnit, "A number needs a unit", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RuleSignature = Descriptors.Create(
        ConfigRuleIds.RuleSignature, "A rule is declared wrongly", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnlistedField = Descriptors.Create(
        ConfigRuleIds.UnlistedField, "A rule reads a field that it does not list", Message, Categories.Configuration, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnsupportedType = Descriptors.Create(
        ConfigRuleIds.UnsupportedType, "A type is not supported", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DeadConstraint = Descriptors.Create(
        ConfigRuleIds.DeadConstraint, "A constraint excludes nothing", Message, Categories.Configuration, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicateSection = Descriptors.Create(
        ConfigRuleIds.DuplicateSection, "Two types own one section or one tag", Message, Categories.Configuration, DiagnosticSeverity.Error,
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor FileViolatesSchema = Descriptors.Create(
        ConfigRuleIds.FileViolatesSchema, "A file of settings violates its schema", FileMessage, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownKeyInFile = Descriptors.Create(
        ConfigRuleIds.UnknownKeyInFile, "A file of settings has an unknown key", FileMessage, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SecretLeaks = Descriptors.Create(
        ConfigRuleIds.SecretLeaks, "A secret flows into a text", Message, Categories.Configuration, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DeprecatedRead = Descriptors.Create(
        ConfigRuleIds.DeprecatedRead, "A deprecated field is read", Message, Categories.Configuration, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ReservedMember = Descriptors.Create(
        ConfigRuleIds.ReservedMember, "A member has a reserved name", Message, Categories.Configuration, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor PatternFallsBack = Descriptors.Create(
        ConfigRuleIds.PatternFallsBack, "A pattern is interpreted", Message, Categories.Configuration, DiagnosticSeverity.Info);

    /// <summary>What is decided by one declaration alone.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDeclarations =
    [
        NotPartial, ReversedBounds, BadLiteral, DefaultOutsideConstraint, NotApplicable, RequiredWithDefault, BadPattern, UnknownField,
        DependencyCycle, BadCondition, DuplicateKey, RenamedFromLiveKey, SecretWithDefault, MissingUnit, RuleSignature, UnsupportedType,
        DeadConstraint, ReservedMember, PatternFallsBack,
    ];
}
