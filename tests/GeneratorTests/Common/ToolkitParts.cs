using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.GeneratorTests;

/// <summary>Everything the package brings to a user's build, found the way the compiler finds it.</summary>
internal static class ToolkitParts
{
    public static readonly ImmutableArray<IIncrementalGenerator> Generators =
        Create<IIncrementalGenerator>("Foundation.Generators", typeof(GeneratorAttribute));

    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        Create<DiagnosticAnalyzer>("Foundation.Analyzers", typeof(DiagnosticAnalyzerAttribute));

    public static readonly ImmutableArray<CodeFixProvider> CodeFixes =
        Create<CodeFixProvider>("Foundation.CodeFixes", typeof(ExportCodeFixProviderAttribute));

    private static ImmutableArray<T> Create<T>(string assemblyName, Type marker)
    {
        List<T> parts = [];
        foreach (Type type in Assembly.Load(assemblyName).GetTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            bool isMarked = type.GetCustomAttribute(marker) is not null;
            bool isPart = typeof(T).IsAssignableFrom(type) && !type.IsAbstract;
            if (isMarked != isPart)
            {
                throw new InvalidOperationException($"{type} must both be a {typeof(T).Name} and carry [{marker.Name}].");
            }

            if (isPart)
            {
                parts.Add((T)Activator.CreateInstance(type, nonPublic: true)!);
            }
        }

        return [.. parts];
    }
}
