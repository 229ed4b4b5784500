using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests;

/// <summary>What a user's project references: the framework, the runtime, and what the runtime itself needs; and the engines.</summary>
internal static class TestReferences
{
    public static readonly ImmutableArray<MetadataReference> All =
    [
        .. Net100.References.All,
        .. ((string[])["Foundation.Runtime.dll", "Foundation.Redis.dll", "Foundation.Sqlite.dll"])
            .Select(static name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name))),
        .. Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll")
            .Order(StringComparer.Ordinal)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        deterministic: true);

    /// <summary>An empty compilation. Those made from it by adding files share its bound references, which is what makes a test fast.</summary>
    public static readonly CSharpCompilation Compilation = Bind(CSharpCompilation.Create("UserProject", [], All, Options));

    private static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }
}
