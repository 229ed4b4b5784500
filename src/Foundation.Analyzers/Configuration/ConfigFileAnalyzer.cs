using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Analyzers.Configuration;

/// <summary>Says where the project's own <c>appsettings*.json</c> holds what its schemas refuse; while it is being typed, too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigFileAnalyzer : DiagnosticAnalyzer
{
    private const string ProjectSwitch = "build_property.FoundationCheckConfig";
    private const string FileSwitch = "foundation_config_check";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ConfigDescriptors.FileViolatesSchema, ConfigDescriptors.UnknownKeyInFile];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.ConfigSchemaAttribute) is { } attribute)
            {
                var schemas = new CompilationSchemas(start.Compilation, attribute);
                var patterns = new PatternMatches();
                start.RegisterAdditionalFileAction(file => Analyze(file, schemas, patterns));
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, CompilationSchemas schemas, PatternMatches patterns)
    {
        AdditionalText file = context.AdditionalFile;
        if (!IsChecked(file, context.Options.AnalyzerConfigOptionsProvider)
            || schemas.Sections.Count == 0
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        ConfigFileText content = ConfigFileText.Of(text);
        if (content.Fault is { } fault)
        {
            Report(context, text, new FileFinding(ConfigRuleIds.FileViolatesSchema, fault.Span, Path.GetFileName(file.Path), $"cannot be read: {fault.Message}"));
        }
        else if (content.Root is { } root)
        {
            foreach (FileFinding finding in new FileRules(schemas, patterns, context.CancellationToken).Find(root))
            {
                Report(context, text, finding);
            }
        }
    }

    private static bool IsChecked(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        string name = Path.GetFileName(file.Path);
        return name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && !(options.GlobalOptions.TryGetValue(ProjectSwitch, out string? project) && string.Equals(project, "false", StringComparison.OrdinalIgnoreCase))
            && !(options.GetOptions(file).TryGetValue(FileSwitch, out string? single) && string.Equals(single, "none", StringComparison.OrdinalIgnoreCase));
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, FileFinding finding)
    {
        bool isUnknownKey = finding.RuleId == ConfigRuleIds.UnknownKeyInFile;
        ImmutableDictionary<string, string?> properties = finding.Replacement.Length == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Finding.ReplacementProperty, finding.Replacement);
        context.ReportDiagnostic(Diagnostic.Create(
            isUnknownKey ? ConfigDescriptors.UnknownKeyInFile : ConfigDescriptors.FileViolatesSchema,
            Location.Create(context.AdditionalFile.Path, finding.Span, text.Lines.GetLinePositionSpan(finding.Span)),
            finding.IsWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            additionalLocations: null,
            properties,
            finding.Subject,
            finding.Problem));
    }
}
