using System.Collections.Concurrent;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Foundation.Roslyn.Modules;
using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers.Configuration;

/// <summary>
/// The schemas of a compilation and of the modules that it references. A model is read when a file first asks for it. What
/// several files share is not given up when the check of one is: it takes no cancellation. Safe for use by several threads.
/// </summary>
internal sealed class CompilationSchemas : ISchemaSource
{
    // Shared by compilations in which nothing is declared differently.
    private static readonly ModelCache<ConfigModel> Declared = new();

    private readonly Compilation _compilation;
    private readonly Lazy<SchemaTypes> _types;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ConfigModel?> _models = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, INamedTypeSymbol> _nested = new(StringComparer.Ordinal);

    public CompilationSchemas(Compilation compilation, INamedTypeSymbol attribute)
    {
        _compilation = compilation;
        _types = new Lazy<SchemaTypes>(() => Collect(attribute), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Sections => _types.Value.Owners.Keys;

    /// <inheritdoc/>
    public ConfigModel? OwnerOf(string section) => ModelOf(_types.Value.Owners[section]);

    /// <inheritdoc/>
    public ConfigModel? Find(TypeModel type) => _nested.TryGetValue(type.CSharp, out INamedTypeSymbol? symbol) ? ModelOf(symbol) : null;

    /// <inheritdoc/>
    public IReadOnlyList<ConfigModel>? CasesOf(ConfigModel union)
    {
        List<ConfigModel> cases = [];
        foreach (INamedTypeSymbol type in _types.Value.Cases)
        {
            if (!IsCaseOf(type, union))
            {
                continue;
            }

            if (ModelOf(type) is not { } model)
            {
                return null;
            }

            cases.Add(model);
        }

        cases.Sort(static (left, right) => string.CompareOrdinal(left.Variant, right.Variant));
        return cases;
    }

    private static bool IsCaseOf(INamedTypeSymbol type, ConfigModel union)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (string.Equals(TypeModelReader.FullName(current), union.Hierarchy.FullyQualifiedName, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private SchemaTypes Collect(INamedTypeSymbol attribute)
    {
        var types = new SchemaTypes(attribute);
        types.Add(_compilation.Assembly.GlobalNamespace);
        foreach (IAssemblySymbol assembly in _compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (ModuleParser.IsModule(assembly))
            {
                types.Add(assembly.GlobalNamespace);
            }
        }

        return types;
    }

    private ConfigModel? ModelOf(INamedTypeSymbol type) => _models.GetOrAdd(type, Read);

    private ConfigModel? Read(INamedTypeSymbol type)
    {
        bool isDeclaredHere = !type.DeclaringSyntaxReferences.IsEmpty && type.IsDefinition;
        ConfigModel? model = isDeclaredHere
            ? Declared.GetOrRead(type.DeclaringSyntaxReferences[0].GetSyntax(), _compilation, () => Parse(type))
            : Parse(type);
        foreach (FieldModel field in model?.Fields ?? default)
        {
            if (field.Type.Leaf.Kind == TypeKindModel.Schema)
            {
                RememberMember(type, field.Name);
            }
        }

        return model;
    }

    private ConfigModel? Parse(INamedTypeSymbol type)
    {
        ConfigModel model = ConfigParser.Parse(type, _compilation, CancellationToken.None);
        bool isWrong = !type.DeclaringSyntaxReferences.IsEmpty && !ConfigRules.IsValid(model);
        return isWrong || (model.Shape.IsAbstract && !model.IsUnion) ? null : model;
    }

    private void RememberMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                Remember((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type);
            }
        }
    }

    // A model names the types of its fields; here they are found again, those with type arguments too.
    private void Remember(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
        {
            Remember(array.ElementType);
        }
        else if (type is INamedTypeSymbol named)
        {
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                Remember(argument);
            }

            if (TypeModelReader.IsSchema(named))
            {
                _nested.TryAdd(TypeModelReader.FullName(named), named);
            }
        }
    }
}
