using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Modules;

/// <summary>Reads from a compilation which modules its references bring.</summary>
internal static class ModuleParser
{
    private const string RuntimeAssembly = "Foundation.Runtime";

    public static ModuleModel Parse(Compilation compilation, CancellationToken cancellation)
    {
        List<ModuleReference> references = [];
        bool hasRuntime = false;
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            hasRuntime |= assembly.Name == RuntimeAssembly;
            if (FindModule(assembly) is { } module)
            {
                references.Add(new ModuleReference(AliasOf(compilation, assembly), module));
            }
        }

        references.Sort(static (left, right) => string.CompareOrdinal(left.TypeName, right.TypeName));
        return new ModuleModel(compilation.AssemblyName ?? "", hasRuntime, references.ToEquatableArray());
    }

    /// <summary>Whether what an assembly declares is registered by those that reference it.</summary>
    public static bool IsModule(IAssemblySymbol assembly) => FindModule(assembly) is not null;

    // Only such an assembly can carry the attribute. The question is cheap, reading the attributes of the whole framework is not.
    private static bool ReferencesRuntime(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity identity in module.ReferencedAssemblies)
            {
                if (identity.Name == RuntimeAssembly)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? FindModule(IAssemblySymbol assembly)
    {
        if (!ReferencesRuntime(assembly))
        {
            return null;
        }

        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FoundationModuleAttribute", ContainingNamespace: { Name: "Foundation", ContainingNamespace.IsGlobalNamespace: true } }
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } module }])
            {
                return module.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
            }
        }

        return null;
    }

    private static string AliasOf(Compilation compilation, IAssemblySymbol assembly)
    {
        ImmutableArray<string> aliases = compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? [];
        return aliases.IsDefaultOrEmpty || aliases.Contains("global") ? "global" : aliases[0];
    }
}
